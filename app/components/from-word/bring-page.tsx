import type { Problem } from '~/app/domain/problem'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { languageName } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { NavLinks } from '../ui/nav-links'

type BringPageProps = {
  consultation: FramedConsultation
  personName: string
  version: {
    id: string
    number: number
    title: string
    /** Of the text that comments are placed in. */
    language: string
    languages: readonly string[]
  }
  /** Why the version takes no comments; `null`: it does. */
  closed: Refusal | null
  files: readonly { id: string; fileName: string; items: number; received: number }[]
  answer?: { problem: Problem | null; refusal: Refusal | null }
}

/** Where a commented or corrected Word file is brought to a published text. */
export function BringPage(props: BringPageProps) {
  const { text, language } = useReader()
  const { consultation, personName, version, answer } = props
  const problem = answer?.problem
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={text('fromWord.title')}
      line={
        <a href={`/${language}/versions/${version.id}?language=${version.language}`} dir="auto">
          {version.title}, {text('version.name', { number: version.number })}
        </a>
      }
    >
      <div className="wrap plain">
        <RefusalMessage refusal={answer?.refusal ?? props.closed} />
        <p>{text('fromWord.lead')}</p>
        <Languages version={version} />
        <form method="post" encType="multipart/form-data" className="form">
          <FormKey />
          <Field
            name="file"
            type="file"
            accept=".docx,.jsonld,.json,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/ld+json"
            label={text('fromWord.file')}
            hint={text('fromWord.fileHint')}
            problem={problem && text(`problem.${problem}`)}
          />
          <p className="form-actions">
            <Button>{text('fromWord.read')}</Button>
          </p>
        </form>
        <Earlier {...props} />
      </div>
    </DeskFrame>
  )
}

/** In which of the version's languages the file is written. */
function Languages({ version }: Pick<BringPageProps, 'version'>) {
  const { text } = useReader()
  if (version.languages.length < 2) return null
  return (
    <nav className="views" aria-label={text('fromWord.languages')}>
      <p className="note">{text('fromWord.languages')}</p>
      <NavLinks
        className="views-list"
        links={version.languages.map((one) => ({
          label: <span lang={one}>{languageName(one)}</span>,
          href: `?language=${one}`,
          isCurrent: one === version.language,
        }))}
      />
    </nav>
  )
}

function Earlier({ files, version }: Pick<BringPageProps, 'files' | 'version'>) {
  const { text, language } = useReader()
  if (files.length === 0) return null
  return (
    <section>
      <h2>{text('fromWord.earlier')}</h2>
      <ul className="act-list">
        {files.map((file) => (
          <li key={file.id}>
            <a className="act" href={`/${language}/versions/${version.id}/from-word/${file.id}`}>
              <span className="act-body">
                <strong dir="auto">{file.fileName}</strong>
                <span>
                  {text('fromWord.items', { count: file.items })},{' '}
                  {text('fromWord.receivedOf', { count: file.received })}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
