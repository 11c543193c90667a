import { z } from 'zod'
import type { GroupRow } from '~/db/queries/groups'
import { IMPORT_FIELDS, type ImportField, type ImportPlan } from '~/app/domain/csv-import'
import { CHANNELS } from '~/app/domain/contribution'
import { CONSENTS, CONTRIBUTOR_KINDS } from '~/app/domain/contributor'
import { Failure } from './command'

const column = z.union([z.string(), z.number().int().min(0)])

/** `MAP.json`: which column is what, and what holds where a cell says nothing. */
const schema = z.strictObject({
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), column),
  header: z.boolean().default(true),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  language: z.string().optional(),
  kind: z.enum(CONTRIBUTOR_KINDS).default('individual'),
  group: z.string().optional(),
  channel: z.enum(CHANNELS).default('import'),
  consent: z.enum(CONSENTS).default('public'),
  /** The position of a phase, from 1. */
  phase: z.number().int().min(1).optional(),
  skipProblems: z.boolean().default(false),
})

export type ImportMap = z.infer<typeof schema>

/** @throws {Failure} naming what is wrong, and where. */
export function readMap(file: string, text: string): ImportMap {
  const parsed = schema.safeParse(jsonOf(file, text))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Failure(`${file}: ${wrong.join('; ')}`)
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure(`${file} is not JSON`)
  }
}

/**
 * The plan for a file with these headings.
 *
 * @param language where neither a cell nor the map says one.
 * @throws {Failure} when the map names a column or a group that is not there.
 */
export function planOf(
  map: ImportMap,
  headings: readonly string[],
  groups: readonly GroupRow[],
  language: string,
): ImportPlan {
  const columns: ImportPlan['columns'] = {}
  for (const [field, named] of Object.entries(map.columns)) {
    columns[field as ImportField] = indexOf(named, headings)
  }
  if (columns.text === undefined) throw new Failure('the map says no column for "text"')
  return {
    columns,
    hasHeader: map.header,
    language: map.language ?? language,
    kind: map.kind,
    groupId: map.group === undefined ? null : groupIdOf(map.group, groups),
    channel: map.channel,
    consent: map.consent,
  }
}

function indexOf(named: string | number, headings: readonly string[]): number {
  const index = typeof named === 'number' ? named : headings.indexOf(named)
  if (index >= 0 && index < headings.length) return index
  throw new Failure(`there is no column ${named}; the file has: ${headings.join(', ')}`)
}

function groupIdOf(name: string, groups: readonly GroupRow[]): string {
  const group = groups.find((one) => Object.values(one.name).includes(name))
  if (!group) throw new Failure(`there is no group ${name}`)
  return group.id
}
