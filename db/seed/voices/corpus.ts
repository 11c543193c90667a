import type { Random } from '../random'
import { TOWNS } from '../places'
import { arabic, arabicReplies, arabicSurvey, portuguese } from './ar'
import { CAMPAIGN } from './campaign'
import { english, englishReplies, englishSurvey } from './en'
import { spanish, spanishReplies, spanishSurvey } from './es'
import { frArgent } from './fr/argent'
import { frDonnees } from './fr/donnees'
import { frEau } from './fr/eau'
import { frGouvernance } from './fr/gouvernance'
import { frLangues } from './fr/langues'
import { frLogement } from './fr/logement'
import { frReplies } from './fr/replies'
import { frSurvey } from './fr/survey'
import { combineVoices, readAnswers, readReplies, readVoices, type Reply, type Voice } from './read'

const FRENCH = {
  logement: frLogement,
  eau: frEau,
  argent: frArgent,
  langues: frLangues,
  gouvernance: frGouvernance,
  donnees: frDonnees,
} as const

export type Corpus = {
  /** Each may be heard once. */
  voices: Voice[]
  /** Short ones, to fill in. */
  combined: Voice[]
  /** Answers to what someone wrote about their theme. */
  replies: Reply[]
  answers: { question: string; voice: Voice }[]
  campaign: readonly string[]
}

/** All that is said in the example, in an order of its own. */
export function readCorpus(random: Random): Corpus {
  const towns = Object.values(TOWNS)
    .flat()
    .filter((town) => !/^(Les|La|Île|Isla|Roc) ?/.test(town))
  const others = { en: english, es: spanish, ar: arabic, pt: portuguese }
  const french = Object.entries(FRENCH) as [keyof typeof FRENCH, string][]
  const voices = [
    ...french.flatMap(([, source]) => readVoices(source, 'fr')),
    ...Object.entries(others).flatMap(([language, source]) => readVoices(source, language)),
  ]
  const combined = [
    ...french.flatMap(([theme, source]) =>
      combineVoices(source, 'fr', random, { theme, times: 2, towns }),
    ),
    ...Object.entries(others).flatMap(([language, source]) =>
      combineVoices(source, language, random, { times: 2, towns }),
    ),
  ]
  const replies = { fr: frReplies, en: englishReplies, es: spanishReplies, ar: arabicReplies }
  const answers = { fr: frSurvey, en: englishSurvey, es: spanishSurvey, ar: arabicSurvey }
  return {
    voices: random.shuffled(voices),
    combined: random.shuffled(combined),
    replies: random.shuffled(
      Object.entries(replies).flatMap(([language, source]) => readReplies(source, language)),
    ),
    answers: random.shuffled(
      Object.entries(answers).flatMap(([language, source]) => readAnswers(source, language)),
    ),
    campaign: CAMPAIGN,
  }
}
