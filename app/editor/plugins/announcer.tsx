import { useCallback, useState } from 'react'

/** Tells those who listen, when they have a moment. */
export type Say = (words: string) => void

/** One live region for the room; saying the same again is heard again. */
export function useAnnouncer(): { said: string; say: Say } {
  const [said, setSaid] = useState('')
  const say = useCallback<Say>(
    (words) => setSaid((before) => (before === words ? `${words}\u00A0` : words)),
    [],
  )
  return { said, say }
}

export function Announcer({ said }: { said: string }) {
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
