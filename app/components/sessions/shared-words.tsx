import { useLayoutEffect, useRef, useState, type TextareaHTMLAttributes } from 'react'
import type { LiveText } from '~/app/editor/live-text'
import { movedPlace, wordsOf, writeWords } from '~/app/editor/notes'

/** A field for the words of one point, which others may be writing in at the same time. */
export function SharedWords(
  props: { live: LiveText; pointId: string } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'value' | 'onChange'
  >,
) {
  const { live, pointId, ...native } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const [value, setValue] = useState(() => wordsOf(live, pointId)?.toJSON() ?? '')
  const selection = useRef<[number, number] | null>(null)

  useLayoutEffect(() => {
    const words = wordsOf(live, pointId)
    if (!words) return
    const follow = (event: {
      delta: Parameters<typeof movedPlace>[1]
      transaction: { local: boolean }
    }) => {
      const field = area.current
      if (field && !event.transaction.local) {
        selection.current = [
          movedPlace(field.selectionStart, event.delta),
          movedPlace(field.selectionEnd, event.delta),
        ]
      }
      setValue(words.toJSON())
    }
    setValue(words.toJSON())
    words.observe(follow)
    return () => words.unobserve(follow)
  }, [live, pointId])

  useLayoutEffect(() => {
    if (!selection.current || document.activeElement !== area.current) return
    area.current?.setSelectionRange(...selection.current)
    selection.current = null
  }, [value])

  return (
    <textarea
      {...native}
      ref={area}
      value={value}
      onChange={(event) => {
        const words = wordsOf(live, pointId)
        if (words) writeWords(words, event.target.value)
      }}
    />
  )
}
