import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { blocksOf } from '~/app/domain/document'
import { AuthorsPage } from '~/app/components/history/authors-page'
import { enterDraftText } from '~/app/http/draft-visit.server'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterDraftText(args, '$lang.drafts.$draftId.history.authors')
  const { consultation, draft, own, person, text } = visit
  const { document } = await args.context.liveDrafts.read(own.id)
  const authors = await args.context.liveDrafts.authors(own.id)
  return {
    title: text('history.authorsTitle'),
    consultation,
    draft: { id: draft.id, title: draft.title },
    own,
    personName: person?.name ?? '',
    blocks: blocksOf(document)
      .filter((block) => block.text.trim() !== '')
      .map((block) => ({
        blockId: block.blockId,
        kind: block.kind,
        words: block.text,
        authors: authors.get(block.blockId) ?? [],
      })),
  }
}

export default function AuthorsRoute() {
  return <AuthorsPage {...useLoaderData<typeof loader>()} />
}
