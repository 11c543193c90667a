/** Five voices become one text: the drawing of the cover, light on ink. */
export function ReportLines() {
  return (
    <svg
      viewBox="0 0 320 220"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="14"
    >
      <path d="M0 12C150 12 120 92 235 92" stroke="#7db0ff" />
      <path d="M0 62C150 62 120 101 235 101" stroke="#ff8f66" />
      <path d="M0 110C150 110 120 110 235 110" stroke="#57cb92" />
      <path d="M0 160C150 160 120 119 235 119" stroke="#ec8fdd" />
      <path d="M0 208C150 208 120 128 235 128" stroke="#e0b03c" />
      <path d="M232 110h88" strokeWidth="50" />
    </svg>
  )
}
