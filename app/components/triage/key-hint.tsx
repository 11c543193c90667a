/** The key that does the same, where the script of the page is there to hear it. */
export function KeyHint({ letter }: { letter: string }) {
  return (
    <kbd className="key-hint" aria-hidden="true">
      {letter.toUpperCase()}
    </kbd>
  )
}
