import type { LoaderFunctionArgs } from '@remix-run/node'
import { listSectionNotes } from '~/db/queries/section-notes'
import { listPublications } from '~/db/queries/versions'
import { inLanguage } from '~/app/domain/language'
import { enterConsultation } from '~/app/http/visit.server'
import { atomFeed } from '~/server/documents/atom'

/** What a consultation publishes, newest first, for feed readers (Atom, RFC 4287). */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterConsultation(args, '$lang.consultations.$slug.text[.]atom', {
    slug: args.params.slug,
  })
  const { db, consultation, language, text } = visit
  const { origin } = args.context
  const shown = (words: Record<string, string>) =>
    inLanguage(words, language, consultation.languages)
  const publications = await listPublications(db, consultation.id)
  const ids = publications.map(({ id }) => id)
  const notes = await listSectionNotes(db, ids)
  const summaryOf = (one: (typeof publications)[number]) => {
    if (one.withdrawalNote) return shown(one.withdrawalNote)
    const own = notes.filter(({ versionId }) => versionId === one.id)
    const parts = own.map(({ title, note }) => `${shown(title)}: ${shown(note)}`)
    return [shown(one.note), ...parts].filter((words) => words !== '').join('\n')
  }
  const feed = atomFeed({
    id: `${origin}/${language}/consultations/${consultation.slug}/text.atom`,
    page: `${origin}/${language}/consultations/${consultation.slug}`,
    title: shown(consultation.title),
    language,
    entries: publications.map((one) => ({
      id: `${origin}/versions/${one.id}`,
      page: `${origin}/${language}/versions/${one.id}`,
      title: `${shown(one.title)}, ${text('version.name', { number: one.number })}`,
      summary: summaryOf(one),
      publishedAt: one.publishedAt,
      updatedAt: one.withdrawnAt ?? one.publishedAt,
    })),
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
