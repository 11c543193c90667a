import { MAX_TEXT_LENGTH, type Channel } from './contribution'
import type { Consent, ContributorKind } from './contributor'
import { countryOf, languageOf, plain, saidOn, words } from './csv-words'
import type { Localized } from './language'

/** What a column of an imported file can be. */
export const IMPORT_FIELDS = [
  'text',
  'author-id',
  'author-name',
  'date',
  'language',
  'kind',
  'group',
  'country',
  'region',
  'channel',
  'consent',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** What parts the columns of a file can be parted by. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How a file is read: which column is what (from 0), and what holds where a cell says nothing. */
export type ImportPlan = {
  columns: Partial<Record<ImportField, number>>
  hasHeader: boolean
  language: string
  kind: ContributorKind
  /** `null`: of no group. */
  groupId: string | null
  channel: Channel
  consent: Consent
}

/** What is wrong with one line; its other cells are not looked at. */
export type LineProblem =
  | 'text-too-long'
  | 'date-unknown'
  | 'date-to-come'
  | 'language-unknown'
  | 'kind-unknown'
  | 'group-unknown'
  | 'country-unknown'
  | 'channel-unknown'
  | 'consent-unknown'

/** One line as it will stand in the register. */
export type ImportedLine = {
  text: string
  language: string
  channel: Channel
  consent: Consent
  kind: ContributorKind
  groupId: string | null
  country: string | null
  region: string | null
  /** 'YYYY-MM-DD'; `null`: not said. */
  saidOn: string | null
  /** The same for all lines of one author; `null`: nobody is named. */
  authorKey: string | null
  authorName: string | null
}

export type ReadLine =
  | { state: 'read'; line: ImportedLine }
  | { state: 'empty' }
  | { state: 'problem'; problem: LineProblem; value: string }

/** The groups a cell may name, in any of their languages. */
export type KnownGroups = readonly { id: string; name: Localized }[]

/**
 * One row of the file, as the plan reads it. A row without words is empty, whatever else it says.
 *
 * @param lastDay 'YYYY-MM-DD': nothing was said after it; `null`: not checked.
 */
export function readLine(
  cells: readonly string[],
  plan: ImportPlan,
  groups: KnownGroups,
  lastDay: string | null = null,
): ReadLine {
  const cell = (field: ImportField) => clean(cells[plan.columns[field] ?? -1] ?? '')
  const text = cell('text')
  if (text === '') return { state: 'empty' }
  if (text.length > MAX_TEXT_LENGTH) return wrong('text-too-long', `${text.slice(0, 60)}…`)

  const date = meant(cell('date'), null, saidOn)
  if (date === undefined) return wrong('date-unknown', cell('date'))
  if (date && lastDay && date > lastDay) return wrong('date-to-come', cell('date'))
  const language = meant(cell('language'), plan.language, languageOf)
  if (language === undefined) return wrong('language-unknown', cell('language'))
  const kind = meant(cell('kind'), plan.kind, (value) => wordOf(KIND_WORDS, value))
  if (kind === undefined) return wrong('kind-unknown', cell('kind'))
  const groupId = meant(cell('group'), plan.groupId, (value) => groupOf(groups, value))
  if (groupId === undefined) return wrong('group-unknown', cell('group'))
  const country = meant(cell('country'), null, countryOf)
  if (country === undefined) return wrong('country-unknown', cell('country'))
  const channel = meant(cell('channel'), plan.channel, (value) => wordOf(CHANNEL_WORDS, value))
  if (channel === undefined) return wrong('channel-unknown', cell('channel'))
  const consent = meant(cell('consent'), plan.consent, (value) => wordOf(CONSENT_WORDS, value))
  if (consent === undefined) return wrong('consent-unknown', cell('consent'))

  const authorName = cell('author-name').slice(0, 200) || null
  const region = cell('region').slice(0, 120) || null
  const authorKey = authorKeyOf(cell('author-id'), authorName)
  const facts = {
    language,
    channel,
    consent,
    kind,
    groupId,
    country,
    region,
    authorKey,
    authorName,
  }
  return { state: 'read', line: { text, saidOn: date, ...facts } }
}

/** The day it is by the clocks that are furthest ahead: 'YYYY-MM-DD'. */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
}

/** What each column most likely is, by its heading; the longest texts are the text. */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ImportPlan['columns'] {
  const columns: ImportPlan['columns'] = {}
  const names = header.map(plain)
  for (const field of IMPORT_FIELDS) {
    const words = HEADINGS[field]
    const found = words.map((word) => names.indexOf(word)).find((index) => index >= 0)
    if (found !== undefined && !Object.values(columns).includes(found)) columns[field] = found
  }
  columns.text ??= longestColumn(header.length, rows, Object.values(columns))
  return columns
}

/** Whether the first row names the columns: one of its cells is a known heading. */
export function hasHeadings(header: readonly string[]): boolean {
  const known = new Set(Object.values(HEADINGS).flat())
  return header.some((name) => known.has(plain(name)))
}

/** How headings are written in files we have met, the surest first. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  text: words(
    'text texte texto contribution contribucion comment-body comment commentaire comentario body message statement proposal proposition propuesta answer reponse respuesta content contenu contenido النص نص',
  ),
  'author-id': words(
    'author-id authorid user-id userid participant-id auteur-id id-auteur respondent-id',
  ),
  'author-name': words('author auteur autor name nom nombre author-name participant الاسم'),
  date: words(
    'date datetime date-time said-on created-at created created-date fecha timestamp submitted-at التاريخ',
  ),
  language: words('language langue lang idioma locale اللغة'),
  kind: words('kind type contributor-kind type-de-contributeur tipo'),
  group: words('group groupe grupo stakeholder-group public category categorie categoria الفئة'),
  country: words('country pays pais country-code البلد'),
  region: words('region territory territoire city ville ciudad المنطقة'),
  channel: words('channel canal القناة'),
  consent: words('consent consentement consentimiento'),
}

const KIND_WORDS: Record<ContributorKind, readonly string[]> = {
  individual: words(
    'individual person individu individuel personne particulier habitant habitante persona individuo فرد',
  ),
  organisation: words(
    'organisation organization association ong ngo organizacion asociacion منظمة جمعية',
  ),
  coalition: words('coalition collectif reseau network coalicion red ائتلاف شبكة'),
  member: words('member membre miembro عضو'),
  forum: words('forum foro multi-stakeholder-forum منتدى'),
}

/** The codes, and what the interface calls them in its languages. */
const CHANNEL_WORDS: Record<Channel, readonly string[]> = {
  discussion: words(
    'discussion discussion-en-ligne online-discussion debate-en-linea نقاش-على-الإنترنت',
  ),
  survey: words('survey questionnaire enquete sondage cuestionario encuesta استبيان'),
  session: words('session session-d-ecoute listening-session sesion-de-escucha seance جلسة-استماع'),
  meeting: words('meeting reunion اجتماع'),
  regional_event: words(
    'regional-event rencontre-regionale encuentro-regional evenement-regional لقاء-إقليمي',
  ),
  draft_comment: words(
    'draft-comment commentaire-du-texte comment-on-the-draft comentario-del-texto تعليق-على-النص',
  ),
  email: words('email e-mail courriel mail mel correo correo-electronico بريد-إلكتروني'),
  letter: words('letter lettre courrier carta رسالة'),
  import: words('import importacion استيراد'),
}

const CONSENT_WORDS: Record<Consent, readonly string[]> = {
  public: words(
    'public publico mon-texte-et-mon-nom my-text-and-my-name mi-texto-y-mi-nombre نصي-واسمي',
  ),
  name_hidden: words(
    'name-hidden anonyme anonymous anonimo mon-texte-sans-mon-nom mon-texte,-sans-mon-nom my-text,-without-my-name mi-texto,-sin-mi-nombre نصي-دون-اسمي',
  ),
  secretariat_only: words(
    'secretariat-only prive private privado rien.-pour-le-secretariat-seulement nothing.-for-the-secretariat-only nada.-solo-para-la-secretaria لا-شيء.-للأمانة-فقط',
  ),
}

function wrong(problem: LineProblem, value: string): ReadLine {
  return { state: 'problem', problem, value: value.slice(0, 80) }
}

/** What a cell means; the default where it says nothing; `undefined` where it is not understood. */
function meant<Value>(
  cell: string,
  whenEmpty: Value,
  read: (cell: string) => Value | undefined,
): Value | undefined {
  return cell === '' ? whenEmpty : read(cell)
}

function wordOf<Word extends string>(known: Record<Word, readonly string[]>, value: string) {
  const written = plain(value)
  return (Object.keys(known) as Word[]).find((word) =>
    known[word].some((one) => plain(one) === written),
  )
}

function groupOf(groups: KnownGroups, value: string): string | undefined {
  const written = plain(value)
  return groups.find(({ name }) => Object.values(name).some((one) => plain(one) === written))?.id
}

function authorKeyOf(id: string, name: string | null): string | null {
  if (id !== '') return `id:${id}`
  return name === null ? null : `name:${plain(name)}`
}

/** Text as it is stored: NFC, line breaks as `\n`, without signs no text holds. */
function clean(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\uFEFF]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim()
}

function longestColumn(
  count: number,
  rows: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  const free = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !taken.includes(index),
  )
  const length = (index: number) => rows.reduce((all, row) => all + (row[index]?.length ?? 0), 0)
  return free.sort((one, other) => length(other) - length(one))[0]
}
