import type { ReactNode } from 'react'
import type { Gap } from '~/app/domain/draft-gaps'
import { direction } from '~/app/domain/language'
import { languageName } from '~/app/i18n/languages'
import { useReader } from '~/app/i18n/text'
import { consultationPath } from '../frames'
import { excerpt } from '../threads/excerpt'
import type { PublishPageProps, TextSummary } from './publish-page-props'

/** So many places are named one by one; the others are counted. */
const MOST_NAMED = 20

/** What should be looked at before publication: languages, gaps, empty parts. Nothing of it forbids. */
export function PublishChecks(props: PublishPageProps) {
  const { language, text } = useReader()
  const { absent, consultation, opensFor, texts } = props
  const found = texts.filter(({ words }) => words > 0).flatMap((one) => gapsIn(one))
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{text('publish.checks')}</h2>
      {absent.length + found.length === 0 && opensFor === null && (
        <p>{text('publish.nothingFound')}</p>
      )}
      <ul className="entries">
        {opensFor !== null && (
          <li>
            {text('publish.noComments')}{' '}
            <a href={`${consultationPath(consultation.slug, language)}/desk/phases${opensFor}`}>
              {text('publish.openComments')}
            </a>
          </li>
        )}
        {absent.map((one) => (
          <li key={one}>{text('publish.absent', { language: languageName(one, language) })}</li>
        ))}
        {found.map(({ summary, kind, gaps }) => (
          <li key={`${summary.language}-${kind}`}>
            <Gaps {...{ summary, kind, gaps }} draftId={props.draft.id}>
              {text(`publish.gap.${kind}`, {
                count: gaps.length,
                language: languageName(summary.language, language),
              })}
            </Gaps>
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS = [
  'missing',
  'untranslated',
  'placeholders',
  'emptyHeadings',
  'brokenReferences',
] as const

function gapsIn(summary: TextSummary) {
  const all = {
    ...summary.gaps,
    missing: summary.missing ?? [],
    untranslated: summary.untranslated,
  }
  return KINDS.flatMap((kind) => {
    const gaps: readonly Gap[] = all[kind]
    return gaps.length > 0 ? [{ summary, kind, gaps }] : []
  })
}

function Gaps(props: {
  summary: TextSummary
  kind: (typeof KINDS)[number]
  gaps: readonly Gap[]
  draftId: string
  children: ReactNode
}) {
  const { language, text } = useReader()
  const { summary, kind, gaps } = props
  const isTranslation = kind === 'missing' || kind === 'untranslated'
  const page = isTranslation ? 'translate' : 'edit'
  const mend = `/${language}/drafts/${props.draftId}/${page}?text=${summary.draftTextId}`
  return (
    <details>
      <summary>{props.children}</summary>
      <ul>
        {gaps.slice(0, MOST_NAMED).map(({ blockId, words }, index) => (
          <li key={`${blockId}-${index}`} dir="auto">
            <q lang={summary.language} dir={direction(summary.language)}>
              {excerpt(words, 120)}
            </q>
          </li>
        ))}
      </ul>
      {gaps.length > MOST_NAMED && (
        <p className="hint">{text('publish.moreGaps', { count: gaps.length - MOST_NAMED })}</p>
      )}
      <p>
        <a href={mend}>{text(isTranslation ? 'publish.translate' : 'publish.mend')}</a>
      </p>
    </details>
  )
}
