import { direction, inLanguage, shownIn, type Localized } from '~/app/domain/language'
import { arrival } from '~/app/domain/phase'
import { degreesOf, SMALLEST_GROUP, type Breakdown, type SurveyQuestion } from '~/app/domain/survey'
import { formatNumber } from '~/app/i18n/create-text'
import { useReader } from '~/app/i18n/text'
import { BarList } from '../charts/bar-list'
import { ScaleChart } from '../charts/scale-chart'
import { TableBehind } from '../charts/table-behind'
import { ConsultationFrame, consultationPath, type FramedConsultation } from '../frames'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export type ShownResult = {
  question: SurveyQuestion
  /** People who answered this question. */
  answered: number
  /** How often each value was given, by the text of the value; over all groups. */
  counts: Record<string, number>
  /** The same for each part of the breakdown, in its order; with the people of it who answered. */
  parts: { answered: number; counts: Record<string, number> }[]
}

type ResultsPageProps = {
  consultation: FramedConsultation
  survey: { id: string; title: Localized; opensAt: Date; closesAt: Date }
  now: Date
  respondents: number
  breakdown: Breakdown[]
  groups: { id: string; name: Localized }[]
  results: ShownResult[]
}

/** What was answered: people counted apart from answers, each question as a picture with its table. */
export function ResultsPage(props: ResultsPageProps) {
  const { language, text } = useReader()
  const { consultation, survey, results, respondents } = props
  const title = shownIn(survey.title, language, consultation.languages)
  const isOpen = arrival(survey, props.now) === 'in-time'
  const texts = results
    .filter(({ question }) => question.kind === 'text')
    .reduce((sum, { answered }) => sum + answered, 0)
  return (
    <ConsultationFrame consultation={consultation} current="voices">
      <p className="eyebrow">{text(isOpen ? 'survey.resultsSoFar' : 'survey.results')}</p>
      <h1 lang={title.language} dir={direction(title.language)}>
        {title.text}
      </h1>
      <p className="lead">
        <b>{text('survey.respondents', { count: respondents })}</b>,{' '}
        {text('survey.texts', { count: texts })}. {text('survey.resultsLead')}
      </p>
      {isOpen && (
        <p className="actions">
          <ButtonLink href={`/${language}/surveys/${survey.id}`}>
            {text('survey.answerIt')}
          </ButtonLink>
        </p>
      )}
      {results.length === 0 && (
        <EmptyState>
          <p>{text('survey.empty')}</p>
        </EmptyState>
      )}
      <div className="results">
        {results.map((result) => (
          <QuestionResult key={result.question.id} result={result} {...props} />
        ))}
      </div>
    </ConsultationFrame>
  )
}

function QuestionResult(props: ResultsPageProps & { result: ShownResult }) {
  const { language, text } = useReader()
  const { consultation, result } = props
  const { question, answered } = result
  const wording = shownIn(question.wording, language, consultation.languages)
  const register = `${consultationPath(consultation.slug, language)}/register`
  const id = `question-${question.position}`
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>
        <span className="number">{question.position}.</span>{' '}
        <span lang={wording.language} dir={direction(wording.language)}>
          {wording.text}
        </span>
      </h2>
      <p className="note">
        {question.kind === 'text'
          ? text('survey.texts', { count: answered })
          : text('survey.answered', { count: answered })}
      </p>
      {question.kind === 'text' ? (
        <p>
          <a href={`${register}?channel=survey`}>{text('survey.readTexts')}</a>
        </p>
      ) : (
        <>
          <Picture {...props} title={wording.text} />
          {answered > 0 && <ByGroup {...props} title={wording.text} />}
        </>
      )}
    </section>
  )
}

function Picture(props: ResultsPageProps & { result: ShownResult; title: string }) {
  const { language, text } = useReader()
  const { consultation, result, title } = props
  const { question, answered, counts } = result
  if (question.kind === 'scale') {
    const degrees = degreesOf(question)
    const label = (degree: number) =>
      degree === degrees[0] ? question.minLabel : degree === degrees.at(-1) ? question.maxLabel : {}
    return (
      <ScaleChart
        title={title}
        steps={degrees.map((value) => ({
          value,
          count: counts[String(value)] ?? 0,
          label: inLanguage(label(value), language, consultation.languages) || undefined,
        }))}
      />
    )
  }
  return (
    <>
      {question.kind === 'number' && answered > 0 && <Average counts={counts} />}
      <BarList
        title={title}
        unit={text('survey.answersUnit')}
        total={question.kind === 'number' ? undefined : answered}
        rows={valuesOf(result, language, consultation.languages).map(({ value, label, lang }) => ({
          id: value,
          label: (
            <span lang={lang} dir="auto">
              {label}
            </span>
          ),
          count: counts[value] ?? 0,
        }))}
      />
    </>
  )
}

function Average({ counts }: { counts: Record<string, number> }) {
  const { language, text } = useReader()
  const values = Object.entries(counts).map(([value, count]) => ({ value: Number(value), count }))
  const people = values.reduce((sum, { count }) => sum + count, 0)
  const sum = values.reduce((all, { value, count }) => all + value * count, 0)
  const average = formatNumber(Math.round((10 * sum) / people) / 10, language)
  const ends = values.map(({ value }) => value)
  return (
    <p>
      <b>{text('survey.average', { average })}</b>,{' '}
      {text('survey.range', {
        lowest: formatNumber(Math.min(...ends), language),
        highest: formatNumber(Math.max(...ends), language),
      })}
    </p>
  )
}

/** The same question by group: shares of the people of each who answered it. */
function ByGroup(props: ResultsPageProps & { result: ShownResult; title: string }) {
  const { language, text } = useReader()
  const { breakdown, consultation, result, title } = props
  if (breakdown.length === 0) return null
  const share = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' })
  return (
    <TableBehind
      caption={title}
      summary={text('survey.byGroup')}
      head={[
        '',
        ...breakdown.map((part) => <PartName key={part.ids.join()} part={part} {...props} />),
      ]}
      rows={valuesOf(result, language, consultation.languages).map(({ value, label, lang }) => [
        <span key={value} lang={lang} dir="auto">
          {label}
        </span>,
        ...result.parts.map(({ answered, counts }) =>
          answered === 0
            ? '–'
            : `${share.format((counts[value] ?? 0) / answered)} (${formatNumber(counts[value] ?? 0, language)})`,
        ),
      ])}
      foot={[
        text('survey.peopleUnit'),
        ...result.parts.map(({ answered }) => formatNumber(answered, language)),
      ]}
    />
  )
}

function PartName({ part, groups }: { part: Breakdown } & Pick<ResultsPageProps, 'groups'>) {
  const { language, text } = useReader()
  if (part.isMerged) return text('survey.smallGroups', { least: SMALLEST_GROUP })
  const group = groups.find(({ id }) => id === part.ids[0])
  return <span dir="auto">{group ? inLanguage(group.name, language) : text('survey.noGroup')}</span>
}

/** The values a question can have or was given, in their order, with their words. */
function valuesOf(
  { question, counts }: ShownResult,
  language: string,
  languages: readonly string[],
): { value: string; label: string; lang?: string }[] {
  if (question.kind === 'scale') {
    return degreesOf(question).map((degree) => ({ value: String(degree), label: String(degree) }))
  }
  if (question.kind === 'number') {
    const values = Object.keys(counts).sort((one, other) => Number(one) - Number(other))
    return values.map((value) => ({ value, label: formatNumber(Number(value), language) }))
  }
  return question.choices.map(({ id, label }) => {
    const shown = shownIn(label, language, languages)
    return { value: id, label: shown.text, lang: shown.language }
  })
}
