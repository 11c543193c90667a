import { isTextPublic, publishableName, visibleTo, type Consent } from './contributor'
import { areWordsShown, type ContributionState } from './contribution'
import type { Disposition } from './disposition'
import type { Localized } from './language'
import type { Stance } from './synthesis'

/** Contributions, and the people and organisations behind them, each once and counted apart. */
export type Counted = { contributions: number; people: number }

/** What a published statement rests on, by group and stance. */
export type EvidenceCounts = Counted & {
  supports: number
  dissents: number
  groups: { groupId: string; supports: number; dissents: number }[]
}

/** A contribution a statement cites. `number` `null`: it has none yet. */
export type Cited = { number: number | null; stance: Stance }

/** Words quoted as evidence, as far as consent allows when they are read. */
export type EvidenceQuote = {
  id: string
  number: number | null
  stance: Stance
  language: string
  /** `null`: not to be shown. */
  words: string | null
  /** `null`: hidden, or none was given. */
  name: string | null
  speaker: string | null
  contributorKind: string | null
  groupId: string | null
}

/** A published statement with its evidence. */
export type StatementProof = {
  counts: EvidenceCounts
  quotes: EvidenceQuote[]
  cited: Cited[]
}

/** How much of a phase its synthesis covers; the uncovered ones in order of arrival. */
export type Coverage = {
  /** Contributions in the register of the phase that a statement cites. */
  cited: number
  /** All in the register of the phase. */
  total: number
  /** Their numbers, at most as many as were asked for; `null`: it has none yet. */
  uncovered: (number | null)[]
}

/** A statement of a synthesis that a passage rests on. */
export type SourceStatement = Counted & {
  versionId: string
  blockId: string
  /** From 1, in its synthesis. */
  number: number
  /** The phase whose synthesis it is; `null`: of the whole consultation. */
  phasePosition: number | null
  text: string
  language: string
}

/** A published response that says it changed a passage. */
export type SourceResponse = {
  id: string
  text: Localized
  /** What it decided most often. */
  disposition: Disposition | null
  /** How many contributions it answers. */
  answered: number
  /** The version in which it changed the passage. */
  versionNumber: number
}

/** Why a passage is there: what it rests on, and which answers changed it. */
export type PassageSources = {
  /** All contributions reached, through statements or directly. */
  counts: Counted
  statements: SourceStatement[]
  themes: { id: string; name: Localized }[]
  /** Cited directly. */
  contributions: (number | null)[]
  responses: SourceResponse[]
}

/** What the passages of a version rest on, as its page shows it. */
export type VersionEvidence =
  | {
      kind: 'statements'
      /** By the block of the statement. */
      proofs: [string, StatementProof][]
      /** `null`: it is not the synthesis of one phase. */
      coverage: (Coverage & { phasePosition: number }) | null
    }
  | {
      kind: 'sources'
      /** By the row they stand in. */
      byRow: [string, PassageSources][]
      /** By the number of the section. */
      bySection: [number, Counted][]
    }

type QuoteAsReceived = Omit<EvidenceQuote, 'words' | 'name'> & {
  quote: string
  consent: Consent
  state: ContributionState
  name: string | null
}

/** The quote as the public may read it now: its place stays when its words may not be shown. */
export function publicQuote({
  quote,
  consent,
  state,
  name,
  ...row
}: QuoteAsReceived): EvidenceQuote {
  const isReadable = isTextPublic(consent) && areWordsShown(state)
  const may = visibleTo('public', consent)
  return {
    ...row,
    groupId: may.facts ? row.groupId : null,
    contributorKind: may.facts ? row.contributorKind : null,
    words: isReadable ? quote : null,
    name: isReadable ? publishableName(name, consent) : null,
    speaker: isReadable ? row.speaker : null,
  }
}

/** `11–14, 22`: numbers in order, runs of three or more as from and to. */
export function ranges(numbers: readonly number[], written: (number: number) => string): string[] {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other)
  const runs: number[][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) =>
    run.length < 3 ? run.map(written) : [`${written(run[0]!)}–${written(run.at(-1)!)}`],
  )
}
