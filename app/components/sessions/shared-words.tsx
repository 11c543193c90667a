import { useLayoutEffect, useRef, useState, type TextareaHTMLAttributes } from 'react'
import type { LiveText } from '~/app/editor/live-text'
import { movedPlace, wordsOf, writeWords } from '~/app/editor/notes'

/**
 * A field for the words of one point, which others may be writing in at the same time. Without a
 * point, the first letter begins one: the field stays the same, so that no stroke is lost.
 */
export function SharedWords(
  props: {
    live: LiveText
    pointId: string | null
    onBegin?: (words: string) => void
  } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'>,
) {
  const { live, pointId, onBegin, ...native } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const [value, setValue] = useState('')
  const selection = useRef<[number, number] | null>(null)

  useLayoutEffect(() => {
    const words = pointId === null ? null : wordsOf(live, pointId)
    if (!words) return setValue('')
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
        const written = event.target.value
        const words = pointId === null ? null : wordsOf(live, pointId)
        if (words) return writeWords(words, written)
        setValue(written)
        onBegin?.(written)
      }}
    />
  )
}
