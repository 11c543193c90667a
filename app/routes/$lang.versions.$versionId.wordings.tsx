import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listThreadMarks, withWords } from '~/db/queries/thread-marks'
import { blocksOf } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import { groupWordings, poolLanguages } from '~/app/domain/wordings'
import { WordingsPage } from '~/app/components/threads/wordings-page'
import { contentOf, enterVersion, versionFacts } from '~/app/http/version-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** So many passages with their wordings are shown on a page. */
const PAGE_SIZE = 20

/** The wordings proposed for a version: alternatives side by side, collisions shown. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterVersion(args, '$lang.versions.$versionId.wordings')
  const { db, consultation, language, text, version, published, visitor } = visit
  const document = await contentOf(visit)
  const marks = await listThreadMarks(db, version.texts, published.checkpointId, visitor.personId)
  const wordings = marks.flatMap((mark) => {
    const { standing, kind } = mark
    const isPlaced = kind === 'wording' && 'place' in standing
    return isPlaced
      ? [{ mark, place: standing.place, isHere: standing.state !== 'other-language' }]
      : []
  })
  const [here, others] = [true, false].map((is) => wordings.filter(({ isHere }) => isHere === is))
  const blocks = blocksOf(document)
  const groups = poolLanguages(groupWordings(here!, blocks), others!, blocks)
  const pageCount = Math.max(1, Math.ceil(groups.length / PAGE_SIZE))
  const asked = Math.trunc(Number(new URL(args.request.url).searchParams.get('page'))) || 1
  const page = Math.max(1, Math.min(asked, pageCount))
  const shown = groups.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const threads = new Map(
    (
      await withWords(
        db,
        shown.flatMap((group) => [...group.wordings, ...group.elsewhere].map(({ mark }) => mark)),
      )
    ).map((thread) => [thread.id, thread]),
  )
  const title = inLanguage(consultation.title, language, consultation.languages)
  return {
    title: `${text('wordings.title', { number: version.number })} – ${title}`,
    consultation,
    version: versionFacts(visit),
    document,
    groups: shown.map(({ wordings, elsewhere, isSamePassage }) => ({
      isSamePassage,
      threads: wordings.flatMap(({ mark }) => threads.get(mark.id) ?? []),
      elsewhere: elsewhere.flatMap(({ mark }) => threads.get(mark.id) ?? []),
    })),
    page,
    pageCount,
    mayReply: visit.commentsUntil !== null,
  }
}

export default function WordingsRoute() {
  return <WordingsPage {...useLoaderData<typeof loader>()} />
}
