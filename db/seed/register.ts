import { idFor, type Random } from './random'
import { contributorsFrom, type Contributors } from './contributors'
import { someHour } from './rhythm'
import { closingOf, MEETINGS, type Meeting } from './sessions'
import { textQuestionId } from './survey'
import { topicOf } from './topics'
import type { Corpus } from './voices/corpus'
import type { Voice } from './voices/read'
import {
  FOLLOWED_CONTRIBUTION,
  type PhaseKey,
  type SeedContributor,
  type SeedContribution,
  type World,
} from './world'

/** One sending through a form, or a letter someone entered: it has a receipt. */
export type Sending = {
  id: string
  activityId: string | null
  contributor: SeedContributor
  at: Date
  /** The survey whose closed answers came with it. */
  survey: 'survey-1' | 'survey-3' | null
}

/** A contribution on its way into the register. */
export type Said = SeedContribution & {
  kind: Voice['kind']
  activityId: string | null
  questionId: string | null
  replyToId: string | null
  speaker: string | null
  saidOn: string | null
  sentById: string | null
  sending: Sending | null
  originKey: string | null
}

/** All that was said and sent, in order of arrival. */
export type Register = { said: Said[]; sendings: Sending[]; contributors: SeedContributor[] }

type Bench = {
  world: World
  random: Random
  contributors: Contributors
  said: Said[]
  sendings: Sending[]
}

/** How many contributions had come before the followed one: it is C-0412. */
const BEFORE_FOLLOWED = FOLLOWED_CONTRIBUTION.number - 1
const IMPORTED = 30
/** How the rest of a phase is spread over its channels. */
const SPREAD: Record<
  PhaseKey,
  Partial<Record<'survey' | 'discussion' | 'email' | 'letter', number>>
> = {
  1: { survey: 42, discussion: 40, email: 13, letter: 5 },
  2: { discussion: 74, email: 22, letter: 4 },
  3: { survey: 10, discussion: 66, email: 20, letter: 4 },
}
const SHEETS = { 'survey-1': 216, 'survey-3': 84 } as const

/** Who said what, where and when; nothing is written to the database. */
export function planRegister(corpus: Corpus, random: Random, world: World): Register {
  const bench: Bench = {
    world,
    random,
    contributors: contributorsFrom(random),
    said: [],
    sendings: [],
  }
  for (const phase of [1, 2, 3] as const) {
    const voices = voicesOf(corpus, phase, bench)
    for (const meeting of MEETINGS.filter((one) => one.phase === phase))
      notePoints(meeting, voices, bench)
    if (phase === 1) importRows(voices.splice(0, IMPORTED), bench)
    for (const voice of voices) send(voice, phase, bench)
  }
  for (const { question, voice } of corpus.answers) answer(question, voice, bench)
  for (const text of corpus.campaign) campaign(text, bench)
  followed(bench)
  emptySheets(bench)
  arrangeAroundFollowed(bench)
  for (const voice of corpus.replies) reply(voice, bench)
  bench.said.sort(byArrival)
  bench.sendings.sort((one, other) => one.at.getTime() - other.at.getTime())
  bench.said.forEach((one, place) => {
    one.number = one.phase === 1 ? place + 1 : null
  })
  return { said: bench.said, sendings: bench.sendings, contributors: bench.contributors.all }
}

function byArrival(one: Said, other: Said): number {
  return one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1)
}

/** A third of what speaks to the text was said of its first version, in phase 2. */
function voicesOf(corpus: Corpus, phase: PhaseKey, { random }: Bench): Voice[] {
  const parts: Record<PhaseKey, Voice[]> = { 1: [], 2: [], 3: [] }
  corpus.voices.forEach((voice, place) => {
    const isOfLastVersion = /version|12 février|avant fin 2027|\b2026\b/.test(voice.text)
    const said = voice.phases[place % voice.phases.length]!
    parts[said === 3 && !isOfLastVersion && place % 5 < 2 ? 2 : said].push(voice)
  })
  corpus.combined.forEach((voice, place) => parts[place % 5 < 3 ? 1 : 2].push(voice))
  return random.shuffled(parts[phase])
}

/** Takes what suits a meeting out of `voices`: short, and in one of its languages. */
function notePoints(meeting: Meeting, voices: Voice[], bench: Bench): void {
  const groups = Object.keys(meeting.people)
  const suits = (voice: Voice) =>
    meeting.languages.includes(voice.language) &&
    groups.includes(voice.group) &&
    voice.text.length < 190
  const points = voices.filter(suits).slice(0, meeting.points)
  points.forEach((voice, place) => {
    voices.splice(voices.indexOf(voice), 1)
    const names = meeting.attribution === 'organisation' && voice.group !== 'habitants'
    const contributor = names ? bench.contributors.speaking(voice.group, voice.language) : null
    const one = say(
      voice,
      meeting.phase,
      meeting.format,
      closingOf(meeting, bench.world),
      bench,
      contributor,
    )
    one.activityId = idFor(`activity:${meeting.key}`)
    one.questionId = bench.world.questionId(`${meeting.key}:1`)
    one.region = meeting.region ?? contributor?.region ?? null
    one.group = meeting.attribution === 'none' ? null : voice.group
    if (meeting.attribution === 'none') one.contributorKind = null
    one.speaker = meeting.attribution === 'none' ? null : `Voix ${1 + ((place * 7) % 23)}`
    one.saidOn = bench.world.calendar.day(meeting.starts)
    one.sentById = bench.world.personId('lina')
    one.originKey = `session:${idFor(`point:${meeting.key}:${place}`)}`
    one.consent = 'public'
  })
}

/** What Kerlune had gathered with a tool of its own before, brought in from its file. */
function importRows(voices: Voice[], bench: Bench): void {
  const at = bench.world.calendar.at('2026-03-30 11:00')
  voices.forEach((voice, place) => {
    const contributor = bench.contributors.speaking(voice.group, voice.language)
    const one = say(voice, 1, 'import', at, bench, contributor)
    one.saidOn = bench.world.calendar.day(`2026-02-${String(3 + (place % 24)).padStart(2, '0')}`)
    one.sentById = bench.world.personId('marc')
    one.originKey = `import:kerlune:${place + 2}:avis`
  })
}

function send(voice: Voice, phase: PhaseKey, bench: Bench): void {
  const { random, world } = bench
  const isWritten = voice.isLetter || voice.text.length > 700
  const channel = isWritten
    ? random.weighted({ email: 5, letter: 5 })
    : random.weighted(SPREAD[phase])
  if (channel === 'survey') {
    answer(phase === 1 ? 'story' : 'missing', voice, bench)
    return
  }
  const at = someHour(phase, random, world)
  const contributor = bench.contributors.speaking(voice.group, voice.language)
  const one = say(voice, phase, channel, at, bench, contributor)
  const activity =
    channel === 'discussion' ? (`discussion-${phase}` as const) : (`mailbox-${phase}` as const)
  one.activityId = world.activityId(activity)
  if (channel === 'discussion') one.questionId = world.questionId(`${activity}:1`)
  else one.sentById = world.personId('marc')
  if (channel === 'letter')
    one.saidOn = new Date(at.getTime() - 3 * 86_400_000).toISOString().slice(0, 10)
  one.sending = sendingOf(one, contributor, bench)
}

/** A free-text answer: on the sheet of someone who has not answered this question, or on a new one. */
function answer(question: string, voice: Voice, bench: Bench): void {
  const survey = question === 'missing' ? 'survey-3' : 'survey-1'
  const phase = survey === 'survey-1' ? 1 : 3
  const questionId = textQuestionId(bench.world, survey, question)
  const answered = new Set(
    bench.said.filter((one) => one.questionId === questionId).map((one) => one.sending),
  )
  const open = bench.sendings.find(
    (sheet) =>
      sheet.survey === survey &&
      !answered.has(sheet) &&
      sheet.contributor.group === voice.group &&
      sheet.contributor.language === voice.language,
  )
  const sheet = open ?? newSheet(survey, voice, bench)
  const one = say(voice, phase, 'survey', sheet.at, bench, sheet.contributor)
  one.themes = question === 'story' ? one.themes : topicOf(voice.text)
  one.activityId = sheet.activityId
  one.questionId = questionId
  one.sending = sheet
}

function newSheet(
  survey: 'survey-1' | 'survey-3',
  { group, language }: Pick<Voice, 'group' | 'language'>,
  bench: Bench,
): Sending {
  const { world, random, sendings, contributors } = bench
  const before = sendings.filter((sheet) => sheet.survey === survey)
  const contributor = contributors.speaking(
    group,
    language,
    new Set(before.map((sheet) => sheet.contributor)),
  )
  const phase = survey === 'survey-1' ? 1 : 3
  const sheet: Sending = {
    id: idFor(`receipt:${survey}:${before.length}`),
    activityId: world.activityId(survey),
    contributor,
    at: surveyHour(phase, random, world),
    survey,
  }
  sendings.push(sheet)
  return sheet
}

/** The first survey was open from 9 March to 30 April. */
function surveyHour(phase: 1 | 3, random: Random, world: World): Date {
  const at = someHour(
    phase,
    random,
    world,
    phase === 1 ? world.calendar.at('2026-03-09') : undefined,
  )
  return phase === 1 && at >= world.calendar.at('2026-05-01')
    ? surveyHour(phase, random, world)
    : at
}

/** Many tick boxes and write nothing. */
function emptySheets(bench: Bench): void {
  for (const survey of ['survey-1', 'survey-3'] as const) {
    const count = bench.sendings.filter((sheet) => sheet.survey === survey).length
    for (let place = count; place < SHEETS[survey]; place++) {
      const language = bench.random.weighted({ fr: 62, en: 16, es: 14, ar: 8 })
      const group = bench.random.weighted({ habitants: 80, associations: 12, villes: 8 })
      newSheet(survey, { group, language }, bench)
    }
  }
}

function campaign(text: string, bench: Bench): void {
  const voice: Voice = {
    id: idFor(`campaign:${text}`),
    language: 'fr',
    theme: 'logement/vacance',
    group: 'habitants',
    kind: 'comment',
    phases: [2],
    isLetter: false,
    text: text.normalize('NFC'),
  }
  const at = someHour(2, bench.random, bench.world, bench.world.calendar.at('2026-09-14'))
  const contributor = bench.contributors.speaking('habitants', 'fr')
  const one = say(voice, 2, 'email', at, bench, contributor)
  one.activityId = bench.world.activityId('mailbox-2')
  one.sentById = bench.world.personId('marc')
  one.sending = sendingOf(one, contributor, bench)
}

function followed(bench: Bench): void {
  const { world } = bench
  const contributor: SeedContributor = {
    id: idFor('contributor:followed'),
    kind: 'individual',
    group: 'habitants',
    region: 'Rive sud',
    name: 'Nadia Kéïta',
    language: 'fr',
    personId: world.personId('nadia'),
  }
  bench.contributors.all.push(contributor)
  const voice: Voice = {
    id: FOLLOWED_CONTRIBUTION.id,
    language: 'fr',
    theme: 'langues/vote',
    group: 'habitants',
    kind: 'comment',
    phases: [1],
    isLetter: false,
    text: FOLLOWED_CONTRIBUTION.text,
  }
  const one = say(voice, 1, 'discussion', world.calendar.at('2026-04-14 15:00'), bench, contributor)
  one.id = FOLLOWED_CONTRIBUTION.id
  one.consent = 'name_hidden'
  one.sentById = world.personId('nadia')
  one.activityId = world.activityId('discussion-1')
  one.questionId = world.questionId('discussion-1:1')
  one.sending = sendingOf(one, contributor, bench)
}

/** Moves sendings of single texts across 14 April until the followed contribution is at its place. */
function arrangeAroundFollowed({ said, random, world }: Bench): void {
  const moment = world.calendar.at('2026-04-14 15:00')
  const isFree = (one: Said) =>
    one.phase === 1 &&
    one.sending !== null &&
    one.sending.survey === null &&
    one.id !== FOLLOWED_CONTRIBUTION.id
  const countBefore = () => said.filter((one) => one.receivedAt < moment).length
  const move = (one: Said | undefined, day: string, hour: number) => {
    if (!one) throw new Error('nothing left to move around the followed contribution')
    one.receivedAt = world.calendar.at(`${day} ${String(hour).padStart(2, '0')}:00`)
    one.sending!.at = one.receivedAt
  }
  const ordered = said.filter(isFree).sort(byArrival)
  for (const one of ordered.filter(({ receivedAt }) => receivedAt.getTime() === moment.getTime()))
    move(one, '2026-04-14', 17)
  const after = ordered.filter(({ receivedAt }) => receivedAt > moment)
  const before = ordered.filter(({ receivedAt }) => receivedAt < moment)
  while (countBefore() < BEFORE_FOLLOWED)
    move(after.shift(), `2026-04-${random.pick(['08', '09', '10', '13'])}`, random.between(8, 22))
  while (countBefore() > BEFORE_FOLLOWED)
    move(before.pop(), `2026-04-${random.between(15, 24)}`, random.between(8, 22))
}

/** Replies come after the followed contribution in phase 1, so that they do not move it. */
function reply(voice: Voice, bench: Bench): void {
  const { world, random } = bench
  const phase = Number(random.weighted({ 1: 4, 2: 5, 3: 2 })) as PhaseKey
  const since = { 1: '2026-04-16', 2: '2026-06-20', 3: '2026-11-05' }[phase]
  const at = someHour(phase, random, world, world.calendar.at(since))
  const answerable = bench.said.filter(
    (one) =>
      one.channel === 'discussion' &&
      one.phase === phase &&
      one.receivedAt < at &&
      one.replyToId === null &&
      one.themes[0]?.split('/')[0] === voice.theme,
  )
  const sameLanguage = answerable.filter((one) => one.language === voice.language)
  const parents = sameLanguage.length > 0 ? sameLanguage : answerable
  const contributor = bench.contributors.speaking(voice.group, voice.language)
  const one = say(voice, phase, 'discussion', at, bench, contributor)
  const parent = parents.length > 0 ? random.pick(parents) : null
  one.activityId = world.activityId(`discussion-${phase}`)
  one.questionId = world.questionId(`discussion-${phase}:1`)
  one.replyToId = parent?.id ?? null
  one.themes = parent?.themes ?? one.themes
  one.sending = sendingOf(one, contributor, bench)
}

function sendingOf(one: Said, contributor: SeedContributor, { sendings }: Bench): Sending {
  const sending: Sending = {
    id: idFor(`receipt:${one.id}`),
    activityId: one.activityId,
    contributor,
    at: one.receivedAt,
    survey: null,
  }
  sendings.push(sending)
  return sending
}

function say(
  voice: Voice,
  phase: PhaseKey,
  channel: string,
  receivedAt: Date,
  { said, random }: Bench,
  contributor: SeedContributor | null,
): Said {
  const kinds = {
    habitants: 'individual',
    associations: 'organisation',
    villes: 'member',
    coalitions: 'coalition',
    forums: 'forum',
  } as const
  const one: Said = {
    id: idFor(`contribution:${voice.id}`),
    number: null,
    phase,
    channel,
    language: voice.language,
    text: voice.text,
    themes: [voice.theme],
    group: voice.group,
    region: contributor?.region ?? null,
    contributorId: contributor?.id ?? null,
    contributorKind: kinds[voice.group],
    consent: consentOf(voice, random),
    receivedAt,
    kind: voice.kind,
    activityId: null,
    questionId: null,
    replyToId: null,
    speaker: null,
    saidOn: null,
    sentById: null,
    sending: null,
    originKey: null,
  }
  said.push(one)
  return one
}

function consentOf({ group }: Voice, random: Random): SeedContribution['consent'] {
  return group === 'habitants'
    ? random.weighted({ public: 52, name_hidden: 45, secretariat_only: 3 })
    : random.weighted({ public: 95, name_hidden: 4, secretariat_only: 1 })
}
