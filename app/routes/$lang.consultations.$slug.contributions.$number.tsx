import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  findContributionFacts,
  findContributionId,
  type ContributionFacts,
} from '~/db/queries/contribution-facts'
import { listCommentedPassages } from '~/db/queries/commented-passages'
import { listContributionPaths } from '~/db/queries/contribution-paths'
import { areWordsShown, contributionCode, contributionNumber } from '~/app/domain/contribution'
import {
  publicPath,
  type ContributionPath,
  type PassageSince,
} from '~/app/domain/contribution-path'
import { visibleTo, type Consent } from '~/app/domain/contributor'
import { inLanguage } from '~/app/domain/language'
import { ContributionPage, type ShownFacts } from '~/app/components/register/contribution-page'
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
  const [stored] = await listContributionPaths(db, { contributionId: id })
  const path = found(stored)
  const areShown = areWordsShown(path.state)
  const facts = found(await findContributionFacts(db, consultation.id, id))
  const shownFacts = publicFacts(facts, path.consent, areShown)
  const threadId = shownFacts.thread?.id ?? null
  const passages = await listCommentedPassages(db, [threadId])
  const code = contributionCode(number)
  return {
    title: `${text('register.contributionTitle', { code })} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    path: publicPath(path, areShown),
    facts: shownFacts,
    passage: readablePassage(threadId ? passages.get(threadId) : undefined, path, areShown),
  }
}

/** The passage is public; the wording that was proposed for it is its author's. */
function readablePassage(
  passage: PassageSince | undefined,
  { kind, consent }: Pick<ContributionPath, 'kind' | 'consent'>,
  areShown: boolean,
): PassageSince | null {
  if (!passage) return null
  const isOwn = kind === 'wording' && visibleTo('public', consent).words && areShown
  return isOwn ? passage : { ...passage, replacement: null }
}

const NOTHING: ShownFacts = {
  name: null,
  speaker: null,
  contributorKind: null,
  group: null,
  saidOn: null,
  replyTo: null,
  replies: [],
  thread: null,
}

/** Who said it, when and in answer to what, as far as anyone may know. */
function publicFacts(facts: ContributionFacts, consent: Consent, areShown: boolean): ShownFacts {
  const may = visibleTo('public', consent)
  if (!may.facts) return NOTHING
  const { contributorKind, group, saidOn, replyTo, replies, thread } = facts
  return {
    name: may.name && areShown ? facts.name : null,
    speaker: may.words && areShown ? facts.speaker : null,
    contributorKind,
    group,
    saidOn,
    replyTo,
    replies,
    thread,
  }
}

export default function ContributionRoute() {
  return <ContributionPage {...useLoaderData<typeof loader>()} />
}
