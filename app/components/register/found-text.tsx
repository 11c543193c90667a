import { Fragment } from 'react'
import type { Stretch } from '~/app/domain/found-words'

type FoundTextProps = {
  text: string
  found: readonly Stretch[]
  isCutBefore: boolean
}

/** A text on one line, the words that were looked for marked in it. */
export function FoundText({ text, found, isCutBefore }: FoundTextProps) {
  return (
    <>
      {isCutBefore && '…'}
      <Marked text={text} found={found} from={0} />
    </>
  )
}

/** The same with its paragraphs and line breaks; dots where something of it is left out. */
export function FoundParagraphs(props: FoundTextProps & { isCut: boolean }) {
  const { text, found, isCutBefore, isCut } = props
  const parts = [...text.matchAll(/(?:(?!\n{2,})[^])+/g)]
  return parts.map((part, index) => (
    <p key={part.index} className="keep-lines">
      {isCutBefore && index === 0 && '…'}
      <Marked text={part[0]} found={found} from={part.index} />
      {isCut && index === parts.length - 1 && '…'}
    </p>
  ))
}

/** A part of a text that begins at `from`; `found` counts from the beginning of the text. */
function Marked({ text, found, from }: Omit<FoundTextProps, 'isCutBefore'> & { from: number }) {
  const end = from + text.length
  const here = found.filter(([start, stop]) => start >= from && stop <= end)
  const last = here.at(-1)?.[1] ?? from
  return (
    <>
      {here.map(([start, stop], index) => (
        <Fragment key={start}>
          {text.slice((here[index - 1]?.[1] ?? from) - from, start - from)}
          <mark>{text.slice(start - from, stop - from)}</mark>
        </Fragment>
      ))}
      {text.slice(last - from)}
    </>
  )
}
