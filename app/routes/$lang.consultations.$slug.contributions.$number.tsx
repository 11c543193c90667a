import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findContributionFacts, findContributionId } from '~/db/queries/contribution-facts'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { contributionCode, contributionNumber } from '~/app/domain/contribution'
import { isTextPublic, publishableName } from '~/app/domain/contributor'
import { inLanguage } from '~/app/domain/language'
import { areWordsShown } from '~/app/domain/register'
import { ContributionPage } from '~/app/components/register/contribution-page'
import { found } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, db, language, text } = await enterConsultation(
    args,
    '$lang.consultations.$slug.contributions.$number',
    { slug: args.params.slug },
  )
  const number = found(contributionNumber(args.params.number ?? ''))
  const id = found(await findContributionId(db, consultation.id, number))
  const [path] = await listContributionPaths(db, { contributionId: id })
  const { enteredBy, region, country, ...facts } = found(
    await findContributionFacts(db, consultation.id, id),
  )
  void [enteredBy, region, country]
  const { consent, state } = found(path)
  const isShown = isTextPublic(consent) && areWordsShown(state)
  const code = contributionCode(number)
  return {
    title: `${text('register.contributionTitle', { code })} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    path: { ...found(path), text: isShown ? found(path).text : null },
    facts: {
      ...facts,
      name: isShown ? publishableName(facts.name, consent) : null,
      speaker: isShown ? facts.speaker : null,
    },
  }
}

export default function ContributionRoute() {
  return <ContributionPage {...useLoaderData<typeof loader>()} />
}
