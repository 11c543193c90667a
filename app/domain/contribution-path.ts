import type { Channel, ContributionKind, ContributionState } from './contribution'
import { visibleTo, type Consent } from './contributor'
import type { Disposition } from './disposition'
import type { Localized } from './language'

/** What became of one contribution: the line from what was said to the text. */
export type ContributionPath = {
  id: string
  number: number | null
  text: string
  language: string
  channel: Channel
  kind: ContributionKind
  consent: Consent
  state: ContributionState
  isLate: boolean
  receivedAt: Date
  phasePosition: number
  threadId: string | null
  groupPosition: number | null
  disposition: Disposition | null
  /** `others`: how many more are in the theme that anyone may know of. */
  themes: { id: string; name: Localized; others: number; decidedAt: string }[]
  /** Published statements that cite it. */
  statements: { versionId: string; blockId: string; text: string; language: string }[]
  /** Passages of the newest strategy that rest on it, directly or through statements. */
  passages: { versionId: string; blockId: string; text: string; language: string }[]
  responses: {
    id: string
    text: Localized
    publishedAt: string
    disposition: Disposition
    /** How many contributions this response answers. */
    answered: number
    blocks: {
      versionId: string
      versionNumber: number
      blockId: string
      text: string
      /** What it said in the version before; `null`: it was not there. */
      before: string | null
      language: string
    }[]
  }[]
}

/** The passage a comment is about: as it was when it was commented on, and as it reads now. */
export type PassageSince = {
  threadId: string
  /** `''`: the whole text. */
  quote: string
  prefix: string
  suffix: string
  /** The wording its author proposed; `null`: none. */
  replacement: string | null
  /** BCP 47, of the text. */
  language: string
  versionId: string
  versionNumber: number
  /** Where it begins; `null`: the whole text. */
  blockId: string | null
  /** All words of that block. */
  before: string | null
  /** In the newest version in the same language; `null`: there is none since. */
  latest: {
    versionId: string
    versionNumber: number
    /** `null`: it is gone from there. */
    blockId: string | null
    text: string | null
  } | null
}

/** The line as anyone may follow it; `null`: kept for the secretariat, or no longer shown. */
export type PublicPath = Omit<ContributionPath, 'text' | 'channel' | 'receivedAt'> & {
  text: string | null
  channel: Channel | null
  receivedAt: Date | null
}

/** Of what is for the secretariat only: its number, its phase, and what was answered. */
export function publicPath(path: ContributionPath, areWordsShown: boolean): PublicPath {
  const may = visibleTo('public', path.consent)
  const text = may.words && areWordsShown ? path.text : null
  if (may.facts) return { ...path, text }
  return {
    ...path,
    text,
    language: '',
    channel: null,
    kind: 'comment',
    isLate: false,
    receivedAt: null,
    threadId: null,
    groupPosition: null,
    themes: [],
    statements: [],
    passages: [],
  }
}
