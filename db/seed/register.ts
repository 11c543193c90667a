import { byArrival, say, sendingOf, type Bench, type Register, type Said } from './bench'
import { contributorsFrom } from './contributors'
import { idFor, type Random } from './random'
import { reply } from './replies'
import { someHour } from './rhythm'
import { closingOf } from './sessions'
import { MEETINGS, type Meeting } from './meetings'
import { answer, emptySheets } from './sheets'
import type { Corpus } from './voices/corpus'
import type { Voice } from './voices/read'
import { FOLLOWED_CONTRIBUTION, type PhaseKey, type SeedContributor, type World } from './world'

/** How many contributions had come before the followed one: it is C-0412. */
const BEFORE_FOLLOWED = FOLLOWED_CONTRIBUTION.number - 1
const IMPORTED = 30
const VERSION_1 = '2026-07-14'
/** How the rest of a phase is spread over its channels. */
const SPREAD: Record<
  PhaseKey,
  Partial<Record<'survey' | 'discussion' | 'email' | 'letter', number>>
> = {
  1: { survey: 42, discussion: 40, email: 13, letter: 5 },
  2: { discussion: 74, email: 22, letter: 4 },
  3: { survey: 10, discussion: 66, email: 20, letter: 4 },
}

/** Who said what, where and when; nothing is written to the database. */
export function planRegister(corpus: Corpus, random: Random, world: World): Register {
  const bench: Bench = {
    world,
    random,
    contributors: contributorsFrom(random),
    said: [],
    sendings: [],
    answered: corpus.replies.flatMap(({ to }) => to ?? []),
  }
  for (const phase of [1, 2, 3] as const) {
    const voices = voicesOf(corpus, phase, bench)
    for (const meeting of MEETINGS.filter((one) => one.phase === phase))
      notePoints(meeting, voices, bench)
    if (phase === 1) importRows(voices, bench)
    for (const voice of voices) send(voice, phase, bench)
  }
  for (const { question, voice } of corpus.answers) answer(question, voice, bench)
  for (const text of corpus.campaign) campaign(text, bench)
  followed(bench)
  emptySheets(bench)
  arrangeAroundFollowed(bench)
  for (const each of corpus.replies) reply(each, bench)
  bench.said.sort(byArrival)
  bench.sendings.sort((one, other) => one.at.getTime() - other.at.getTime())
  bench.said.forEach((one, place) => {
    one.number = one.phase === 1 ? place + 1 : null
  })
  return { said: bench.said, sendings: bench.sendings, contributors: bench.contributors.all }
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
    voice.text.length < 190 &&
    !isAnswered(voice, bench) &&
    !(isAboutText(voice) && meeting.starts < VERSION_1)
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
  const rows = voices
    .filter((voice) => !isAnswered(voice, bench) && !voice.isLetter)
    .slice(0, IMPORTED)
  rows.forEach((voice, place) => {
    voices.splice(voices.indexOf(voice), 1)
    const contributor = bench.contributors.speaking(voice.group, voice.language)
    const one = say(voice, 1, 'import', at, bench, contributor)
    one.saidOn = bench.world.calendar.day(`2026-02-${String(3 + (place % 24)).padStart(2, '0')}`)
    one.sentById = bench.world.personId('marc')
    one.originKey = `import:kerlune:${place + 2}:avis`
  })
}

/** Speaks of passages: there was no text before its first version. */
function isAboutText({ phases }: Voice): boolean {
  return phases.every((phase) => phase === 3)
}

function isAnswered(voice: Voice, { answered }: Bench): boolean {
  return answered.some((words) => voice.text.includes(words))
}

function send(voice: Voice, phase: PhaseKey, bench: Bench): void {
  const { random, world } = bench
  const isWritten = voice.isLetter || voice.text.length > 700
  const spread = isWritten ? { email: 5, letter: 5 } : SPREAD[phase]
  const channel = isAnswered(voice, bench) ? 'discussion' : random.weighted(spread)
  if (channel === 'survey') {
    answer(phase === 1 ? 'story' : 'missing', voice, bench)
    return
  }
  const notBefore = phase === 2 && isAboutText(voice) ? world.calendar.at(VERSION_1) : undefined
  const at = someHour(phase, random, world, notBefore)
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
