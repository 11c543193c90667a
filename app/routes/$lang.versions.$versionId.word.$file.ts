import type { LoaderFunctionArgs } from '@remix-run/node'
import { findContent } from '~/db/queries/checkpoints'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { findVersion, listVersions } from '~/db/queries/versions'
import { inTurn, writable } from '~/server/documents/downloads'
import { wordOf } from '~/server/documents/exported'
import { redlined } from '~/server/documents/word/changes-out'
import { commentsLayer } from '~/server/documents/word/comments-out'
import { blocksOf, type Document } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import type { Version, VersionText } from '~/app/domain/version'
import { writtenThreads } from '~/app/domain/written-threads'
import { textToExport } from '~/app/http/exported-text.server'
import { found, foundId } from '~/app/http/found.server'
import { authorNamed } from '~/app/http/thread-authors.server'
import { enterConsultation, type ConsultationVisit } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.word.$file'

const NAME = /^(comments|changes-since-(\d{1,6}))\.([\w-]{1,35})\.docx$/

type Asked = {
  args: LoaderFunctionArgs
  visit: ConsultationVisit
  version: Version
  published: VersionText
  document: Document
}

/** A published text for Word: `comments.fr.docx`, `changes-since-2.fr.docx`. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context
  const version = found(await findVersion(db, foundId(args.params.versionId)))
  const visit = await enterConsultation(args, ROUTE, version)
  const [, form, since, language] = found(NAME.exec(args.params.file ?? ''))
  const published = found(version.texts.find((one) => one.language === language))
  const bytes = await inTurn('docx', visit.text, async () => {
    const document = writable(found(await findContent(db, published.checkpointId)), visit.text)
    const asked = { args, visit, version, published, document }
    return since ? withChanges(asked, Number(since)) : withComments(asked)
  })
  const name = `${visit.consultation.slug}-${version.kind}-${version.number}-${form}.${language}.docx`
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function withComments(asked: Asked): Promise<Uint8Array> {
  const { visit, version, published, document } = asked
  const { db, text, language, consultation } = visit
  const blocks = blocksOf(document)
  const threads = await listStandingThreads(db, version.texts, published.checkpointId)
  const written = writtenThreads(threads, blocks, {
    authorOf: authorNamed(text, language, consultation.languages),
    date: version.publishedAt.toISOString(),
  })
  const layer = commentsLayer(written, blocks[0]?.blockId ?? '')
  return wordOf(await exported(asked, document), layer)
}

/** @throws a 404 when the earlier version is not there in this language. */
async function withChanges(asked: Asked, since: number): Promise<Uint8Array> {
  const { visit, version, published, document } = asked
  const versions = await listVersions(visit.db, version.draftId)
  const earlier = found(versions.find(({ number }) => number === since && number < version.number))
  const before = found(earlier.texts.find((one) => one.draftTextId === published.draftTextId))
  const old = writable(found(await findContent(visit.db, before.checkpointId)), visit.text)
  const redline = redlined(old, document, {
    author: visit.text('version.name', { number: version.number }),
    date: version.publishedAt.toISOString(),
  })
  const { layer } = redline
  return wordOf(await exported(asked, redline.document), { layer, numbered: document })
}

async function exported({ args, visit, version, published }: Asked, document: Document) {
  const { db, text, language, consultation } = visit
  return textToExport(db, text, {
    document,
    language: published.language,
    title: inLanguage(version.title, published.language, consultation.languages),
    slug: consultation.slug,
    origin: args.context.origin,
    reader: language,
  })
}
