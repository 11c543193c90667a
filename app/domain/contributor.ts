import type { Role } from './role'

/** Who said it: a person, or a body they speak for. */
export const CONTRIBUTOR_KINDS = [
  'individual',
  'organisation',
  'coalition',
  'member',
  'forum',
] as const
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number]

/** What may be shown of a contribution and of who said it. */
export const CONSENTS = ['public', 'name_hidden', 'secretariat_only'] as const
export type Consent = (typeof CONSENTS)[number]

/** Who reads: anyone, the team of a consultation, or its secretariat, which keeps what is hidden. */
export type Reader = 'public' | 'team' | 'secretariat'

/** As what someone with these roles in a consultation reads its contributions. */
export function readerOf(roles: readonly Role[]): Reader {
  if (roles.includes('secretariat')) return 'secretariat'
  return roles.length > 0 ? 'team' : 'public'
}

/** What someone may see of a contribution, besides its number, its phase and what was decided. */
export type Visible = {
  words: boolean
  /** Their name, their country and their region. */
  name: boolean
  /** Group, kind, language, channel, day and themes. */
  facts: boolean
}

/** The promise of each consent, for each reader: the one place where it is kept. */
export function visibleTo(reader: Reader, consent: Consent): Visible {
  if (reader === 'secretariat') return { words: true, name: true, facts: true }
  const words = consent !== 'secretariat_only'
  return { words, name: consent === 'public', facts: words || reader === 'team' }
}

/** The name the public may read; `null`: hidden, or none was given. */
export function publishableName(name: string | null, consent: Consent): string | null {
  return visibleTo('public', consent).name ? name : null
}

/** Whether readers outside the secretariat may read the words. */
export function isTextPublic(consent: Consent): boolean {
  return visibleTo('public', consent).words
}

/** ISO 3166-1 alpha-2, as browsers know them. */
export const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

/** Countries with their names in a language, sorted as that language sorts. */
export function countriesIn(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const collator = new Intl.Collator(language)
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((one, other) =>
    collator.compare(one.name, other.name),
  )
}
