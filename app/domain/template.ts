import type { PhaseOutput } from './consultation'
import type { ActivityKind } from './phase'
import { addDays, fromLocalTime, type LocalTime } from './zoned-time'

/** The shape of a consultation to start from; all of it can be changed afterwards. */
export type Template = {
  id: TemplateId
  phases: readonly TemplatePhase[]
  groups: readonly GroupWord[]
  body: { name: BodyWord; rules: BodyRules } | null
}

export type TemplatePhase = {
  title: TemplateKey
  question: TemplateKey
  /** How long it usually takes, compared with the others. */
  weeks: number
  activities: readonly TemplateActivity[]
  outputs: readonly PhaseOutput[]
}

type TemplateActivity = { kind: ActivityKind; title: TemplateKey }

/** How a body decides. `quorum`: how many of its seats must vote. */
export type BodyRules = {
  quorum: number
  majority: 'simple' | 'two_thirds'
  /** Every party must be among those who vote. */
  parity: boolean
}

export const TEMPLATE_IDS = [
  'strategy',
  'network',
  'observatory',
  'alliance',
  'initiatives',
] as const

type TemplateId = (typeof TEMPLATE_IDS)[number]

type GroupWord =
  | 'academia'
  | 'board'
  | 'civilSociety'
  | 'cities'
  | 'forums'
  | 'funders'
  | 'government'
  | 'members'
  | 'partners'
  | 'presidency'
  | 'public'
  | 'staff'
  | 'technical'

type SurveyWord = 'stakeholders' | 'members' | 'board' | 'priorities'

type BodyWord = 'assembly' | 'board' | 'steering'

/** Where the words of a template stand in the catalogues. */
export type TemplateKey =
  | `template.${TemplateId}.${'title' | 'question'}${1 | 2 | 3}`
  | `template.activity.${ActivityKind}`
  | `template.survey.${SurveyWord}`
  | `template.group.${GroupWord}`
  | `template.body.${BodyWord}`

/** Names of things in templates, by their word. */
export const groupKey = (word: GroupWord): TemplateKey => `template.group.${word}`
export const bodyKey = (word: BodyWord): TemplateKey => `template.body.${word}`

const open = (...kinds: Exclude<ActivityKind, 'survey'>[]): TemplateActivity[] =>
  kinds.map((kind) => ({ kind, title: `template.activity.${kind}` }))

const survey = (word: SurveyWord): TemplateActivity => ({
  kind: 'survey',
  title: `template.survey.${word}`,
})

function phase(
  id: TemplateId,
  number: 1 | 2 | 3,
  weeks: number,
  activities: readonly TemplateActivity[],
  outputs: readonly PhaseOutput[],
): TemplatePhase {
  return {
    title: `template.${id}.title${number}`,
    question: `template.${id}.question${number}`,
    weeks,
    activities,
    outputs,
  }
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'strategy',
    phases: [
      phase(
        'strategy',
        1,
        14,
        [...open('discussion', 'session', 'mailbox'), survey('stakeholders')],
        ['synthesis', 'report'],
      ),
      phase('strategy', 2, 14, open('discussion', 'session', 'drafting'), ['strategy', 'report']),
      phase('strategy', 3, 20, open('comments', 'drafting', 'responses'), [
        'strategy',
        'approval',
        'report',
      ]),
    ],
    groups: ['government', 'civilSociety', 'cities', 'forums', 'academia', 'funders', 'public'],
    body: { name: 'steering', rules: { quorum: 5, majority: 'two_thirds', parity: true } },
  },
  {
    id: 'network',
    phases: [
      phase(
        'network',
        1,
        8,
        [survey('members'), survey('board'), ...open('session')],
        ['synthesis'],
      ),
      phase('network', 2, 10, open('session', 'discussion', 'drafting'), ['strategy']),
      phase(
        'network',
        3,
        6,
        [...open('comments', 'responses'), survey('priorities')],
        ['strategy', 'approval', 'report'],
      ),
    ],
    groups: ['members', 'board', 'staff', 'partners', 'funders'],
    body: { name: 'board', rules: { quorum: 5, majority: 'simple', parity: false } },
  },
  {
    id: 'observatory',
    phases: [
      phase('observatory', 1, 4, open('drafting', 'mailbox'), ['strategy']),
      phase('observatory', 2, 6, open('comments', 'discussion'), ['report']),
      phase('observatory', 3, 4, open('drafting', 'responses'), ['strategy', 'approval']),
    ],
    groups: ['presidency', 'technical', 'members', 'partners'],
    body: { name: 'assembly', rules: { quorum: 9, majority: 'simple', parity: false } },
  },
  {
    id: 'alliance',
    phases: [
      phase('alliance', 1, 4, [...open('session', 'mailbox'), survey('members')], ['synthesis']),
      phase('alliance', 2, 6, open('discussion', 'drafting'), ['strategy']),
      phase('alliance', 3, 42, open('discussion', 'responses'), ['report']),
    ],
    groups: ['members', 'staff', 'board', 'partners', 'funders'],
    body: null,
  },
  {
    id: 'initiatives',
    phases: [
      phase('initiatives', 1, 6, open('discussion', 'session'), ['synthesis']),
      phase('initiatives', 2, 6, open('drafting', 'comments'), ['strategy', 'approval']),
      phase('initiatives', 3, 40, open('discussion', 'responses'), ['report']),
    ],
    groups: ['members', 'staff', 'board', 'partners', 'funders'],
    body: { name: 'board', rules: { quorum: 5, majority: 'simple', parity: false } },
  },
]

export function findTemplate(id: string | null | undefined): Template | undefined {
  return TEMPLATES.find((template) => template.id === id)
}

/**
 * When the phases of a template are open, one after the other from the morning of the first day:
 * each from midnight until 23:59 of its last day, as the clocks of the zone show it.
 *
 * @param startsOn 'YYYY-MM-DD'
 */
export function templateDates(
  template: Template,
  startsOn: string,
  timeZone: string,
): { opensAt: Date; closesAt: Date }[] {
  let opens: LocalTime = `${startsOn}T00:00`
  return template.phases.map(({ weeks }) => {
    const next = addDays(opens, weeks * 7)
    const lastDay = addDays(next, -1).slice(0, 10)
    const dates = {
      opensAt: fromLocalTime(opens, timeZone),
      closesAt: fromLocalTime(`${lastDay}T23:59`, timeZone),
    }
    opens = next
    return dates
  })
}
