import { createHash } from 'node:crypto'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listBroughtFiles, type BroughtFile } from '~/db/queries/brought-files'
import { listBlocks } from '~/db/queries/checkpoints'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { bringComments } from '~/server/commands/bring-comments'
import { runApart } from '~/server/documents/apart/run-apart'
import { annotationsSchema, type AnnotationFile } from '~/app/domain/annotations.input'
import { placeFile, type FilePlacing, type KnownThread } from '~/app/domain/commented-file'
import type { Block } from '~/app/domain/document'
import { inLanguage } from '~/app/domain/language'
import type { Problem } from '~/app/domain/problem'
import { placeAnnotations } from '~/app/domain/placed-annotations'
import { writtenTexts } from '~/app/domain/written-threads'
import { BringPage } from '~/app/components/from-word/bring-page'
import { attempt } from '~/app/http/attempt.server'
import { readSent } from '~/app/http/form.server'
import { redirectTo } from '~/app/http/redirect.server'
import { enterVersion, type VersionVisit } from '~/app/http/version-visit.server'
import { sendingRefusal } from '~/app/http/visit.server'

const ROUTE = '$lang.versions.$versionId.from-word._index'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { consultation, version, published, person, text, language, db, refusal } =
    await enterVersion(args, ROUTE)
  return {
    title: text('fromWord.title'),
    consultation,
    personName: person?.name ?? '',
    version: {
      id: version.id,
      number: version.number,
      title: inLanguage(version.title, language, consultation.languages),
      language: published.language,
      languages: version.texts.map((one) => one.language),
    },
    closed: refusal,
    files: await listBroughtFiles(db, published.checkpointId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visit = await enterVersion(args, ROUTE)
  const sent = await readSent(args)
  const refusal = sent.refusal ?? sendingRefusal(ROUTE, sent.intent, visit.visitor)
  if (refusal) return json({ problem: null, refusal }, 403)

  const file = sent.files.file
  if (!file || file.size === 0) return problemAnswer('file-missing')
  if (file.size > MAX_FILE_BYTES) return problemAnswer('file-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { db, version, published, visitor } = visit
  const blocks = await listBlocks(db, published.checkpointId)
  const { placed, problem } = await placedFile(bytes, blocks, await knownThreads(visit))
  if (problem) return problemAnswer(problem)
  const brought = await attempt(db, (trx) =>
    bringComments(trx, visitor.personId!, {
      ...placed,
      ...{ fileName: file.name.slice(0, 200), received: [] },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...{ versionId: version.id, checkpointId: published.checkpointId },
      consultationId: version.consultationId,
    }),
  )
  if (!brought.ok) return json({ problem: null, refusal: brought.refusal }, brought.status)
  return redirectTo(`/${visit.language}/versions/${version.id}/from-word/${brought.value}`)
}

/** More than anyone will look at, one by one, on one page. */
const MAX_ITEMS = 2_000

/** The largest file that is taken, in bytes. */
const MAX_FILE_BYTES = 20 * 1024 * 1024

type PlacedFile =
  | { placed: FilePlacing & Pick<BroughtFile, 'notBrought'>; problem: null }
  | { placed: null; problem: Problem }

/** A Word file, or Web Annotations, with each item at its place. */
async function placedFile(
  bytes: Uint8Array,
  blocks: readonly Block[],
  threads: readonly KnownThread[],
): Promise<PlacedFile> {
  const refused = (problem: Problem): PlacedFile => ({ placed: null, problem })
  const given = annotationsIn(bytes)
  if (given === 'broken') return refused('annotations-not-understood')
  if (given) {
    const { annotations, isWhole } = given
    if (!isWhole) return refused('annotations-not-whole')
    if (annotations.length > MAX_ITEMS) return refused('document-too-large')
    return {
      placed: { ...placeAnnotations(annotations, blocks, threads), notBrought: {} },
      problem: null,
    }
  }
  const { text, notBrought, problem } = await runApart('readTracked', [bytes])
  if (problem) return refused(problem)
  const placed = placeFile(text, blocks, threads)
  if (placed.items.length > MAX_ITEMS) return refused('document-too-large')
  return { placed: { ...placed, notBrought }, problem: null }
}

/** `null`: the file is no JSON. */
function annotationsIn(bytes: Uint8Array): AnnotationFile | 'broken' | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  if (!/^[[{]/.test(head)) return null
  try {
    const parsed = annotationsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : 'broken'
  } catch {
    return 'broken'
  }
}

/** What is said in the threads of the text already, as our files write it. */
async function knownThreads({ db, version, published }: VersionVisit) {
  const threads = await listStandingThreads(db, version.texts, published.checkpointId)
  return threads.map((thread) => ({
    id: thread.id,
    texts: writtenTexts(thread).filter((text) => text !== null),
  }))
}

function problemAnswer(problem: Problem) {
  return json({ problem, refusal: null }, problem === 'file-too-large' ? 413 : 422)
}

export default function BringRoute() {
  return <BringPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
