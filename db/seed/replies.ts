import { say, sendingOf, type Bench, type Said } from './bench'
import type { Reply, Voice } from './voices/read'
import type { PhaseKey } from './world'

/** Replies come after the followed contribution in phase 1, so that they do not move it. */
export function reply({ voice, to }: Reply, bench: Bench): void {
  const { random } = bench
  const parent = answeredBy(voice, to, bench)
  const at = hourAfter(parent, bench)
  const contributor = bench.contributors.speaking(voice.group, voice.language)
  const one = say(voice, parent.phase, 'discussion', at, bench, contributor)
  one.activityId = parent.activityId
  one.questionId = parent.questionId
  one.replyToId = parent.id
  one.themes = random.chance(0.8) ? parent.themes : one.themes
  one.sending = sendingOf(one, contributor, bench)
}

function answeredBy(voice: Voice, to: string | null, { said, random }: Bench): Said {
  const posts = said.filter((one) => one.channel === 'discussion' && one.replyToId === null)
  const pinned = to === null ? undefined : posts.find((one) => one.text.includes(to))
  if (pinned) return pinned
  if (to !== null) throw new Error(`nobody said: ${to}`)
  const about = posts.filter((one) => one.themes[0]?.split('/')[0] === voice.theme.split('/')[0])
  const sameLanguage = about.filter((one) => one.language === voice.language)
  return random.pick(sameLanguage.length > 0 ? sameLanguage : about)
}

const LAST_HOUR: Record<PhaseKey, string> = {
  1: '2026-05-31 22:00',
  2: '2026-09-30 22:00',
  3: '2026-11-20 09:00',
}

/** Within some days after what it answers, in the same phase. */
function hourAfter(parent: Said, { random, world }: Bench): Date {
  const notBefore = parent.phase === 1 ? world.calendar.at('2026-04-14 18:00').getTime() : 0
  const earliest = Math.max(parent.receivedAt.getTime(), notBefore)
  const hours = random.between(0, 4) * 24 + random.between(1, 3)
  const latest = world.calendar.at(LAST_HOUR[parent.phase]).getTime()
  return new Date(Math.min(earliest + hours * 3_600_000, latest))
}
