import type { Contributors } from './contributors'
import { idFor, type Random } from './random'
import type { Voice } from './voices/read'
import type { PhaseKey, SeedContribution, SeedContributor, World } from './world'

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

/** What the register is put together on. */
export type Bench = {
  world: World
  random: Random
  contributors: Contributors
  said: Said[]
  sendings: Sending[]
  /** Parts of voices that someone answers: said in a discussion. */
  answered: string[]
}

/** In order of arrival. */
export function byArrival(one: Said, other: Said): number {
  return one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1)
}

/** The receipt of one text alone. */
export function sendingOf(one: Said, contributor: SeedContributor, { sendings }: Bench): Sending {
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

/** Adds to the register; what its channel knows besides is filled in by the caller. */
export function say(
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
