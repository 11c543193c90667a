import type { Db } from '../../connection'
import { randomFrom, type Random } from '../random'
import {
  FOLLOWED_CONTRIBUTION,
  type PhaseKey,
  type SeedContribution,
  type ThemeKey,
  type World,
} from '../world'
import type { StatementSource } from './synthesis-source'

/** A contribution that may be cited, and whether it argues against. */
export type Candidate = SeedContribution & { isObjection: boolean }

/** What a statement rests on. */
export type Evidence = {
  contribution: Candidate
  stance: 'supports' | 'dissents'
  /** A literal part of its text, chosen to be read; `null`: cited as a whole. */
  quote: { start: number; end: number; text: string } | null
}

const MOST_EVIDENCE = 60
const MOST_DISSENT = 7
const QUOTES = 3
/** UTF-16 units. */
const LONGEST_QUOTE = 210

/** The followed contribution is quoted so, on every page. */
const FOLLOWED_QUOTE = 'ma mère ne lit que l’arabe. Elle ne votera jamais.'

/** What was said in the phase and is listed, draft comments left out; in order of arrival. */
export async function listCandidates(db: Db, world: World, phase: PhaseKey): Promise<Candidate[]> {
  const listed = await db
    .selectFrom('contributions')
    .where('phase_id', '=', world.phaseId(phase))
    .where('state', '=', 'listed')
    .where('reply_to_id', 'is', null)
    .select(['id', 'kind'])
    .execute()
  const kinds = new Map(listed.map(({ id, kind }) => [id, kind]))
  return world.contributions
    .filter(({ id }) => kinds.has(id))
    .map((contribution) => ({
      ...contribution,
      isObjection: kinds.get(contribution.id) === 'objection',
    }))
}

/** The evidence of a statement: of its themes and region, objections as dissent. */
export function evidenceFor(
  statement: StatementSource,
  candidates: readonly Candidate[],
  quoted: Set<string>,
): Evidence[] {
  const random = randomFrom(`evidence:${statement.key}`)
  const about = candidates.filter(
    ({ themes, region, text }) =>
      (statement.region === null || statement.region === region) &&
      (statement.themes.length === 0 ||
        statement.themes.some((theme) => themes.includes(theme)) ||
        isNear(statement, themes, text)),
  )
  const dissent = sample(about.filter(isAgainst), MOST_DISSENT, random)
  const support = sample(
    about.filter((one) => !isAgainst(one)),
    MOST_EVIDENCE,
    random,
  )
  const quotes = chooseQuotes(support, dissent, quoted)
  return [...support, ...dissent].map((contribution) => ({
    contribution,
    stance: isAgainst(contribution) ? ('dissents' as const) : ('supports' as const),
    quote: quotes.get(contribution.id) ?? null,
  }))
}

/** Sorted under the parent theme alone, but in words of this statement. */
function isNear({ themes, words }: StatementSource, about: readonly ThemeKey[], text: string) {
  const parents = themes.map((theme) => theme.split('/')[0])
  const folded = text.toLowerCase()
  return (
    about.some((theme) => parents.includes(theme)) && words.some((word) => folded.includes(word))
  )
}

function isAgainst({ isObjection, id }: Candidate): boolean {
  return isObjection && id !== FOLLOWED_CONTRIBUTION.id
}

/** The followed one is always among them. */
function sample(candidates: readonly Candidate[], most: number, random: Random): Candidate[] {
  const shuffled = random.shuffled(candidates)
  const followed = shuffled.filter(({ id }) => id === FOLLOWED_CONTRIBUTION.id)
  const others = shuffled.filter(({ id }) => id !== FOLLOWED_CONTRIBUTION.id)
  return [...followed, ...others].slice(0, most)
}

/** Two that support and one that dissents, where there is one; no text twice in a synthesis. */
function chooseQuotes(
  support: readonly Candidate[],
  dissent: readonly Candidate[],
  quoted: Set<string>,
): Map<string, NonNullable<Evidence['quote']>> {
  const chosen = new Map<string, NonNullable<Evidence['quote']>>()
  const take = (candidates: readonly Candidate[], most: number) => {
    let taken = 0
    for (const candidate of candidates) {
      const quote = quoteFrom(candidate)
      if (taken === most || !quote || quoted.has(quote.text)) continue
      quoted.add(quote.text)
      chosen.set(candidate.id, quote)
      taken += 1
    }
  }
  take(support, QUOTES - 1)
  take(dissent, 1)
  take(support, QUOTES - chosen.size)
  return chosen
}

/** A sentence or two that can stand alone; nothing of who did not agree to be quoted. */
function quoteFrom({ id, text, consent }: Candidate): Evidence['quote'] {
  if (consent === 'secretariat_only') return null
  if (id === FOLLOWED_CONTRIBUTION.id) return slice(text, FOLLOWED_QUOTE)
  const opening = openingOf(text)
  return isTelling(opening) ? slice(text, opening) : null
}

/** As many whole sentences from the beginning as make a quote that can be read at a glance. */
function openingOf(text: string): string {
  const sentences = text.match(/[^.!?؟\n]+(?:[.!?؟]+[»”"]?|$)/gu) ?? []
  let end = 0
  for (const sentence of sentences) {
    const next = text.indexOf(sentence, end) + sentence.length
    if (next > LONGEST_QUOTE || text.slice(end, next).includes('\n')) break
    end = next
  }
  return text.slice(0, end).trim()
}

function isTelling(sentence: string): boolean {
  return sentence.length >= 60 && !/^[\p{Ll}»”)]/u.test(sentence)
}

function slice(text: string, quote: string): Evidence['quote'] {
  const start = text.indexOf(quote)
  return start === -1 ? null : { start, end: start + quote.length, text: quote }
}
