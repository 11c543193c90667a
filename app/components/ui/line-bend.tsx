/** Where the river's end becomes the line that runs through the rest of the page. */
export function LineBend() {
  return (
    <div className="wrap">
      <svg
        className="line-bend"
        viewBox="0 0 1000 60"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d="M961.3 -4V8Q961.3 30 943 30H20Q1.7 30 1.7 52V62"
          fill="none"
          stroke="currentColor"
          strokeWidth="4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  )
}
