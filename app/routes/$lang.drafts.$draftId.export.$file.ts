import type { LoaderFunctionArgs } from '@remix-run/node'
import { findDraft } from '~/db/queries/drafts'
import { inTurn, writable } from '~/server/documents/downloads'
import { exportNamed, exportText } from '~/server/documents/exported'
import { draftReadRefusal, isDocumentDraft } from '~/app/domain/draft'
import { inLanguage } from '~/app/domain/language'
import { textToExport } from '~/app/http/exported-text.server'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.drafts.$draftId.export.$file'

/** A working text as it stands, as a file: `fr.docx`. It comes back with the ids of its blocks. */
export async function loader(args: LoaderFunctionArgs) {
  const draft = found(await findDraft(args.context.db, foundId(args.params.draftId)))
  const { consultation, db, language, text, visitor } = await enterConsultation(args, ROUTE, draft)
  found((isDocumentDraft(draft) && draftReadRefusal(visitor, draft) === null) || null)
  const asked = found(exportNamed(args.params.file))
  const own = found(draft.texts.find((one) => one.language === asked.language))
  return inTurn(asked.form, text, async () => {
    const { document } = await args.context.liveDrafts.read(own.id)
    const exported = await textToExport(db, text, {
      document: writable(document, text),
      language: asked.language,
      title: inLanguage(draft.title, asked.language, consultation.languages),
      slug: consultation.slug,
      origin: args.context.origin,
      reader: language,
    })
    return found(await exportText(asked.form, exported, `${consultation.slug}-${draft.kind}`))
  })
}
