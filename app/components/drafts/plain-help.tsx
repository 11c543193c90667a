import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'

type PlainHelpProps = {
  draft: { id: string }
  own: { id: string; language: string }
  /** The parts of the text, by their headings: what can be referred to. */
  parts: readonly { blockId: string; title: string }[]
}

/** What is written for what, in Markdown; the sign is the same in every language. */
export const PLAIN_SIGNS = [
  ['heading', '## …'],
  ['list', '- …\n   - …'],
  ['numbered', '1. …\n   1. …'],
  ['outline', '<ol class="outline-list">\n<li>…</li>\n</ol>'],
  ['quote', '> …'],
  ['bold', '**…**'],
  ['italic', '*…*'],
  ['underline', '<u>…</u>'],
  ['link', '[…](https://…)'],
  ['table', '| … | … |\n| --- | --- |\n| … | … |'],
  ['headColumn', '<table>\n<tr><th scope="row">…</th><td>…</td></tr>\n</table>'],
  ['note', '…[^1]\n\n[^1]: …'],
  ['gap', '==…=='],
  ['language', '<p lang="en">…</p>'],
] as const

/** How to write in the plain form what the drafting room has buttons for. */
export function PlainHelp({ draft, own, parts }: PlainHelpProps) {
  const { language, text } = useReader()
  const page = (part: string) => `/${language}/drafts/${draft.id}/${part}?text=${own.id}`
  return (
    <details className="plain-help">
      <summary>{text('plainHelp.title')}</summary>
      <table className="data-table words">
        <thead>
          <tr>
            <th scope="col">{text('plainHelp.meant')}</th>
            <th scope="col">{text('plainHelp.written')}</th>
          </tr>
        </thead>
        <tbody>
          {PLAIN_SIGNS.map(([name, sign]) => (
            <tr key={name}>
              <td>{text(`plainHelp.${name}`)}</td>
              <td>
                <code dir="ltr">{sign}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length > 0 && <References {...{ own, parts }} />}
      <p>
        {text('plainHelp.kinds')} <a href={page('plan/kinds')}>{text('plainHelp.kindsPage')}</a>
      </p>
    </details>
  )
}

/** A reference is written with the code of the part it leads to. */
function References({ own, parts }: Pick<PlainHelpProps, 'own' | 'parts'>) {
  const { text } = useReader()
  return (
    <details>
      <summary>{text('plainHelp.references')}</summary>
      <p>{text('plainHelp.referencesLead')}</p>
      <ul className="entries">
        {parts.map(({ blockId, title }) => (
          <li key={blockId}>
            <span lang={own.language} dir={direction(own.language)}>
              {title || text('editor.emptyHeading')}
            </span>{' '}
            <code dir="ltr">{`[…](#b-${blockId})`}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
