import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOpenContributions } from '~/db/queries/open-data'
import {
  listOpenChanges,
  listOpenResponses,
  listOpenThemes,
  listOpenVersions,
} from '~/db/queries/open-tables'
import { listPhases } from '~/db/queries/phases'
import { countFigure, type SessionFigure } from '~/db/queries/report-figures'
import {
  contributionsCsv,
  contributionsJson,
  csvOf,
  download,
  type Cell,
} from '~/server/documents/open-data'
import { contributionCode } from '~/app/domain/contribution'
import { inLanguage, type Localized } from '~/app/domain/language'
import { OPEN_COLUMNS, openFile, type OpenTable } from '~/app/domain/open-file'
import { found } from '~/app/http/found.server'
import { enterConsultation, type ConsultationVisit } from '~/app/http/visit.server'

/** One table of the open data, as CSV or JSON. */
export async function loader(args: LoaderFunctionArgs) {
  const file = found(openFile(args.params.file))
  const visit = await enterConsultation(args, '$lang.consultations.$slug.data.$file', {
    slug: args.params.slug,
  })
  const { consultation, language } = visit
  const name = `${consultation.slug}-${file.table}.${file.type}`
  if (file.table === 'contributions') {
    const pages = readOpenContributions(visit.db, consultation.id)
    const csv = () => contributionsCsv(pages, language, consultation.languages)
    return download(file.type === 'json' ? contributionsJson(pages) : csv(), file.type, name)
  }
  const { records, rows } = await TABLES[file.table](visit)
  if (file.type === 'json') return download(JSON.stringify(records, null, 2), 'json', name)
  return download(csvOf(OPEN_COLUMNS[file.table], rows), 'csv', name)
}

type Table = { records: unknown[]; rows: Cell[][] }

/** Those that are read whole: contributions have no bound, and are not among them. */
const TABLES: Record<
  Exclude<OpenTable, 'contributions'>,
  (visit: ConsultationVisit) => Promise<Table>
> = {
  async themes({ db, consultation, language }) {
    const records = await listOpenThemes(db, consultation.id)
    const shown = (names: Localized) => inLanguage(names, language, consultation.languages)
    const rows = records.map((one) => [
      one.id,
      one.parentId,
      shown(one.name),
      shown(one.description),
      one.contributions,
    ])
    return { records, rows }
  },
  async responses({ db, consultation, language }) {
    const records = await listOpenResponses(db, consultation.id)
    const rows = records.flatMap((one) =>
      one.decisions.map(({ number, disposition }) => [
        one.id,
        one.publishedAt,
        contributionCode(number),
        disposition,
        inLanguage(one.text, language, consultation.languages),
        one.replacesId,
      ]),
    )
    return { records, rows }
  },
  async versions({ db, consultation, language }) {
    const records = await listOpenVersions(db, consultation.id)
    const rows = records.map((one) => [
      one.id,
      one.kind,
      inLanguage(one.title, language, consultation.languages),
      one.number,
      one.publishedAt,
      one.hash,
      one.languages.join(' '),
      inLanguage(one.note, language, consultation.languages),
    ])
    return { records, rows }
  },
  async changes({ db, consultation, language }) {
    const records = await listOpenChanges(db, consultation.id)
    const shown = (words: Localized) => inLanguage(words, language, consultation.languages)
    const rows = records.map((one) => [
      one.versionId,
      one.number,
      one.blockId,
      shown(one.part),
      shown(one.why),
    ])
    return { records, rows }
  },
  async sessions({ db, consultation, language }) {
    const records: (SessionFigure & { phase: number })[] = []
    for (const { id, position } of await listPhases(db, consultation.id)) {
      const sessions = (await countFigure(db, 'sessions', id)) as SessionFigure[]
      records.push(...sessions.map((session) => ({ phase: position, ...session })))
    }
    const rows = records.map((one) => [
      one.id,
      one.phase,
      inLanguage(one.title, language, consultation.languages),
      one.startsAt,
      one.place,
      one.attended,
      one.contributions,
    ])
    return { records, rows }
  },
}
