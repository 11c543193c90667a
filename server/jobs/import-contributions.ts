import type { Db } from '~/db/connection'
import type { NewContribution } from '~/db/queries/contributions'
import { insertEvent } from '~/db/queries/events'
import { listGroups } from '~/db/queries/groups'
import {
  countImported,
  enterImported,
  insertImportedAuthors,
  insertImportedContributions,
  listKnownKeys,
  removeUnfinishedImport,
  type ImportedAuthor,
} from '~/db/queries/imported-lines'
import { type ImportDecision, type ImportResult, type ImportSource } from '~/db/queries/imports'
import type { Job } from '~/db/queries/jobs'
import { latestDay, readLine, type Delimiter, type ImportedLine } from '~/app/domain/csv-import'
import { idFrom } from '../commands/id-from'
import { readRows } from '../documents/csv'
import type { JobHandler } from './runner'

const CHUNK = 200

/**
 * A checked file enters the register, whole or not at all: its lines are held, a few hundred at a
 * time, and listed together in one transaction once the last is in. Whatever stops it (someone
 * cancels, a line nobody foresaw) takes all of them out again; going on after a restart adds no
 * line and nobody twice.
 */
export const importContributions: JobHandler = async (db, job, report) => {
  const { source } = inputOf(job)
  // The text is forgotten in the transaction that lists its lines: only the count is left to do.
  if (source.text === undefined) return counted(job, await countImported(db, job.id))
  try {
    const total = job.total ?? 0
    for await (const lines of linesOf(db, job)) {
      await holdLines(db, job, lines)
      await report(Math.min(lines.at(-1)!.ordinal, total), total)
    }
    return await finishImport(db, job)
  } catch (error) {
    await db.transaction().execute((trx) => removeUnfinishedImport(trx, job.id))
    throw error
  }
}

type NumberedLine = {
  /** The line of the file on which it begins. */
  at: number
  /** Which row of the file, from 1, empty ones counted. */
  ordinal: number
  line: ImportedLine
}

/** The readable lines of the file, a few hundred at a time. */
async function* linesOf(db: Db, job: Job): AsyncGenerator<NumberedLine[]> {
  const { source, decision } = inputOf(job)
  const groups = await listGroups(db, job.consultationId!)
  const lastDay = latestDay(new Date())
  let isHeader = decision.plan.hasHeader
  let ordinal = 0
  let lines: NumberedLine[] = []
  for await (const { line: at, cells } of readRows(
    source.text ?? '',
    source.delimiter as Delimiter,
  )) {
    if (isHeader) {
      isHeader = false
      continue
    }
    ordinal++
    const read = readLine(cells, decision.plan, groups, lastDay)
    if (read.state === 'read') lines.push({ at, ordinal, line: read.line })
    if (lines.length === CHUNK) {
      yield lines
      lines = []
    }
  }
  if (lines.length > 0) yield lines
}

/** Lines that stand in the register already, from an earlier import or this one, are passed over. */
async function holdLines(db: Db, job: Job, lines: readonly NumberedLine[]): Promise<void> {
  const { source, decision } = inputOf(job)
  const keyOf = ({ at }: NumberedLine) => originKey(source.sha256, at, decision)
  await db.transaction().execute(async (trx) => {
    const known = await listKnownKeys(trx, job.consultationId!, lines.map(keyOf))
    const added = lines.filter((line) => !known.has(keyOf(line)))
    await insertImportedAuthors(trx, authorsOf(job, added))
    await insertImportedContributions(
      trx,
      added.map((line) => contributionOf(job, decision.phaseId, keyOf(line), line.line)),
    )
  })
}

async function finishImport(db: Db, job: Job): Promise<Record<string, unknown>> {
  const consultationId = job.consultationId!
  const counts = await db.transaction().execute(async (trx) => {
    await enterImported(trx, job.id)
    const listed = await countImported(trx, job.id)
    await insertEvent(trx, {
      kind: 'contributions-imported',
      consultationId,
      subjectId: job.id,
      personId: job.startedById,
      data: listed,
    })
    return listed
  })
  return counted(job, counts)
}

function counted(job: Job, { contributions, people }: { contributions: number; people: number }) {
  const check = (job.result ?? {}) as ImportResult
  const known = Math.max(0, (check.readable ?? contributions) - contributions)
  return { ...check, added: contributions, people, known }
}

function inputOf(job: Job) {
  return job.input as unknown as {
    source: Omit<ImportSource, 'text'> & { text?: string }
    decision: ImportDecision
  }
}

/** Names a line of a file for ever, so that it enters the register once. */
function originKey(sha256: string, at: number, { plan, round }: ImportDecision): string {
  const key = `import:${sha256}:${at}:${plan.columns.text ?? 0}`
  return round === 0 ? key : `${key}:${round}`
}

function contributionOf(
  job: Job,
  phaseId: string,
  key: string,
  line: ImportedLine,
): NewContribution {
  return {
    consultationId: job.consultationId!,
    phaseId,
    channel: line.channel,
    contributorId: line.authorKey === null ? null : authorId(job, line.authorKey),
    contributorKind: line.kind,
    groupId: line.groupId,
    consent: line.consent,
    language: line.language,
    text: line.text,
    saidOn: line.saidOn,
    sentById: job.startedById,
    originKey: key,
    jobId: job.id,
    state: 'held',
  }
}

function authorsOf(job: Job, lines: readonly NumberedLine[]): ImportedAuthor[] {
  const authors = new Map<string, ImportedAuthor>()
  for (const { line } of lines) {
    if (line.authorKey === null || authors.has(line.authorKey)) continue
    authors.set(line.authorKey, {
      id: authorId(job, line.authorKey),
      consultationId: job.consultationId!,
      kind: line.kind,
      name: line.authorName,
      groupId: line.groupId,
      country: line.country,
      region: line.region,
      language: line.language,
    })
  }
  return [...authors.values()]
}

/** Made from the import (random) and the author (as the file names them). */
function authorId(job: Job, authorKey: string): string {
  return idFrom(`${job.id}:${authorKey}`)
}
