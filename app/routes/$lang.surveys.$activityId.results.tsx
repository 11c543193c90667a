import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listGroups } from '~/db/queries/groups'
import { findActivity } from '~/db/queries/phases'
import {
  countAnswered,
  countAnswers,
  countRespondents,
  listQuestions,
  type AnswerCount,
} from '~/db/queries/surveys'
import { inLanguage } from '~/app/domain/language'
import { breakdownOf, type Breakdown } from '~/app/domain/survey'
import { ResultsPage } from '~/app/components/surveys/results-page'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.surveys.$activityId.results'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const survey = found(await findActivity(args.context.db, foundId(args.params.activityId)))
  found(survey.kind === 'survey' || null)
  const visit = await enterConsultation(args, ROUTE, survey)
  const { consultation, db, language, now, text } = visit
  const groups = await listGroups(db, consultation.id)
  const respondents = await countRespondents(db, survey.id)
  const order = new Map(groups.map(({ id, position }) => [id, position]))
  const breakdown = breakdownOf(
    respondents
      .map(({ groupId, respondents: people }) => ({ id: groupId, respondents: people }))
      .sort((one, other) => placeOf(one.id, order) - placeOf(other.id, order)),
  )
  const counts = await countAnswers(db, survey.id)
  const answered = await countAnswered(db, survey.id)
  const title = inLanguage(survey.title, language, consultation.languages)
  return {
    title: `${text('survey.results')}, ${title}`,
    consultation,
    survey,
    now,
    groups,
    breakdown,
    respondents: respondents.reduce((sum, row) => sum + row.respondents, 0),
    results: (await listQuestions(db, survey.id)).map((question) => {
      const ours = counts.filter(({ questionId }) => questionId === question.id)
      const people = answered.filter(({ questionId }) => questionId === question.id)
      const answeredBy = (part: Breakdown | null) =>
        people
          .filter(({ groupId }) => part === null || part.ids.includes(groupId))
          .reduce((sum, row) => sum + row.respondents, 0)
      return {
        question,
        answered: answeredBy(null),
        counts: summed(ours, null),
        parts: breakdown.map((part) => ({
          answered: answeredBy(part),
          counts: summed(ours, part),
        })),
      }
    }),
  }
}

/** Those of no group come last. */
function placeOf(groupId: string | null, order: ReadonlyMap<string, number>): number {
  return (groupId !== null ? order.get(groupId) : undefined) ?? Number.MAX_SAFE_INTEGER
}

function summed(counts: readonly AnswerCount[], part: Breakdown | null): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { groupId, value, count } of counts) {
    if (part && !part.ids.includes(groupId)) continue
    sums[value] = (sums[value] ?? 0) + count
  }
  return sums
}

export default function ResultsRoute() {
  return <ResultsPage {...useLoaderData<typeof loader>()} />
}
