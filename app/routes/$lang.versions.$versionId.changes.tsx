import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findContent } from '~/db/queries/checkpoints'
import { inLanguage } from '~/app/domain/language'
import { ChangesPage } from '~/app/components/versions/changes-page'
import { found } from '~/app/http/found.server'
import { contentOf, enterVersion, versionFacts } from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.changes')
  const { db, consultation, language, text, version, versions, published } = visit
  const { searchParams } = new URL(args.request.url)
  const others = versions.filter(({ id }) => id !== version.id)
  const asked = searchParams.get('from')
  const from = found(
    asked
      ? others.find(({ id }) => id === asked)
      : others.find(({ number }) => number < version.number),
  )
  const old = from.texts.find((one) => one.draftTextId === published.draftTextId)
  const title = text('changes.title', { from: from.number, to: version.number })
  return {
    title: `${title} – ${inLanguage(consultation.title, language, consultation.languages)}`,
    consultation,
    version: versionFacts(visit),
    document: await contentOf(visit),
    from: { id: from.id, number: from.number },
    before: old ? ((await findContent(db, old.checkpointId)) ?? null) : null,
    others: others.map(({ id, number }) => ({ id, number })),
    view: searchParams.get('view') === 'changes' ? ('changes' as const) : ('whole' as const),
  }
}

export default function ChangesRoute() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />
}
