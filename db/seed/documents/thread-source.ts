import type { ContributionKind } from '~/app/domain/contribution'
import type { GroupKey, PersonKey } from '../world'
import { typeset } from './source'

/** A thread as it is written down; see `threads-v1.ts`. */
export type ThreadSource = {
  /** `idFor('thread:<name>')`. */
  name: string
  blockKey: string
  /** What stands in the text, in the language of the text the reader had before them. */
  quote: string
  replacement: string | null
  kind: ContributionKind
  supports: number
  /** Key of the response that answers it, and what was decided when not what the response says. */
  answer: { response: string; disposition: string | null } | null
  opener: Voice
  replies: Voice[]
}

export type Voice = {
  group: GroupKey | null
  /** Of the team: shown in place, not counted. */
  teamMember: PersonKey | null
  language: string
  /** `11-12`: month and day. */
  day: string
  /** `null`: anyone of the group. */
  speaker: { name: string; region: string } | null
  text: string
}

/** Texts were published in these languages; who writes in another one has read the French. */
const TEXT_LANGUAGES = ['fr', 'en', 'es']

/** @param languages in which the version was published. */
export function readThreads(
  source: string,
  version: number,
  languages: readonly string[],
): ThreadSource[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((piece, index) => readThread(piece.split('\n'), `${version}:${index + 1}`, languages))
}

/** The language of the text somebody who writes in this one had before them. */
export function languageRead(language: string, languages: readonly string[]): string {
  return TEXT_LANGUAGES.includes(language) && languages.includes(language) ? language : 'fr'
}

function readThread(lines: string[], name: string, languages: readonly string[]): ThreadSource {
  const [
    blockKey = '',
    kind = '',
    group,
    language = '',
    day = '',
    supports,
    who = '',
    answer = '',
  ] = fields(lines[0]?.replace(/^@/, '') ?? '')
  const read = languageRead(language, languages)
  const marked = (sign: string) => lines.find((line) => line.startsWith(`${sign} `))?.slice(2)
  const words = lines.slice(1).filter((line) => !/^[>=<] /.test(line))
  const [response = '', disposition = null] = answer.split(':')
  const replacement = marked('=')
  return {
    name,
    blockKey,
    kind: kind as ContributionKind,
    supports: Number(supports),
    quote: typeset(marked('>') ?? '', read),
    replacement: replacement === undefined ? null : typeset(replacement, read),
    answer: response === '' ? null : { response, disposition },
    opener: {
      ...readGroup(group),
      language,
      day,
      speaker: readSpeaker(who),
      text: typeset(words.join('\n'), language),
    },
    replies: lines.filter((line) => line.startsWith('< ')).map((line) => readReply(line.slice(2))),
  }
}

function readReply(line: string): Voice {
  const [group, language = '', day = '', who = '', ...text] = fields(line)
  return {
    ...readGroup(group),
    language,
    day,
    speaker: readSpeaker(who),
    text: typeset(text.join(' | '), language),
  }
}

function fields(line: string): string[] {
  return line.split('|').map((field) => field.trim())
}

function readGroup(group = ''): Pick<Voice, 'group' | 'teamMember'> {
  const [, teamMember] = /^équipe:(.+)$/.exec(group) ?? []
  if (teamMember) return { group: null, teamMember: teamMember as PersonKey }
  return { group: group as GroupKey, teamMember: null }
}

function readSpeaker(who: string): Voice['speaker'] {
  const comma = who.lastIndexOf(', ')
  return comma === -1 ? null : { name: who.slice(0, comma), region: who.slice(comma + 2) }
}
