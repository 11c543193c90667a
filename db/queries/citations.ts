import { areWordsShown, type ContributionState } from '~/app/domain/contribution'
import { isTextPublic, publishableName, visibleTo, type Reader } from '~/app/domain/contributor'
import type { CitationWords } from '~/app/domain/document-citations'
import type { Db } from '../connection'

/** The words of citations as the public may read them now, by the citation's id. */
export async function listCitationWords(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, CitationWords>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('citations as citation')
    .innerJoin('contributions as said', 'said.id', 'citation.contribution_id')
    .leftJoin('contributors as author', 'author.id', 'said.contributor_id')
    .where('citation.id', 'in', ids)
    .select([
      'citation.id',
      'citation.quote',
      'said.text',
      'said.language',
      'said.number',
      'said.consent',
      'said.state',
      'author.name',
    ])
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, asWords(row)]))
}

type Row = {
  quote: string | null
  text: string
  language: string
  number: number | null
  consent: Parameters<typeof isTextPublic>[0]
  state: ContributionState
  name: string | null
}

function asWords({ quote, text, language, number, consent, state, name }: Row): CitationWords {
  const isReadable = isTextPublic(consent) && areWordsShown(state)
  return {
    words: isReadable ? (quote ?? text) : null,
    language,
    number,
    author: isReadable ? publishableName(name, consent) : null,
  }
}

/** What the citations of a working text say now, as far as this writer may read it: by the citation's id. */
export async function listWordsOfDraft(
  db: Db,
  draftId: string,
  reader: Reader,
): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('citations as citation')
    .innerJoin('contributions as said', 'said.id', 'citation.contribution_id')
    .where('citation.draft_id', '=', draftId)
    .where('citation.version_id', 'is', null)
    .select(['citation.id', 'citation.quote', 'said.text', 'said.consent'])
    .execute()
  const shown = rows.filter(({ consent }) => visibleTo(reader, consent).words)
  return Object.fromEntries(shown.map(({ id, quote, text }) => [id, quote ?? text]))
}
