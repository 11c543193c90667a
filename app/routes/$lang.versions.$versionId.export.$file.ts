import type { LoaderFunctionArgs } from '@remix-run/node'
import { findContent } from '~/db/queries/checkpoints'
import { findVersion } from '~/db/queries/versions'
import { inTurn, writable } from '~/server/documents/downloads'
import { exportNamed, exportText } from '~/server/documents/exported'
import { inLanguage } from '~/app/domain/language'
import { textToExport } from '~/app/http/exported-text.server'
import { found, foundId } from '~/app/http/found.server'
import { enterConsultation } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.export.$file'

/** A published text as a file: `fr.docx`, `ar.pdf`. */
export async function loader(args: LoaderFunctionArgs) {
  const version = found(await findVersion(args.context.db, foundId(args.params.versionId)))
  const { consultation, db, language, text } = await enterConsultation(args, ROUTE, version)
  const asked = found(exportNamed(args.params.file))
  const published = found(version.texts.find((one) => one.language === asked.language))
  const name = `${consultation.slug}-${version.kind}-${version.number}`
  return inTurn(asked.form, text, async () => {
    const document = found(await findContent(db, published.checkpointId))
    const exported = await textToExport(db, text, {
      document: writable(document, text),
      language: asked.language,
      title: inLanguage(version.title, asked.language, consultation.languages),
      slug: consultation.slug,
      origin: args.context.origin,
      reader: language,
    })
    return found(await exportText(asked.form, exported, name))
  })
}
