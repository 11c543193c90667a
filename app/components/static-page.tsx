import type { TextKey } from '~/app/i18n/keys'
import { useText } from '~/app/i18n/text'
import { PlatformFrame } from './frames'

/** A page of plain sentences: each part has a title and a text. */
export function StaticPage(props: {
  title: string
  parts: readonly { title: TextKey; text: TextKey }[]
}) {
  const text = useText()
  return (
    <PlatformFrame mainClass="wrap plain">
      <h1>{props.title}</h1>
      {props.parts.map((part) => (
        <section key={part.title}>
          <h2>{text(part.title)}</h2>
          <p>{text(part.text)}</p>
        </section>
      ))}
    </PlatformFrame>
  )
}
