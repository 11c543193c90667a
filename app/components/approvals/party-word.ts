import type { Text } from '~/app/i18n/create-text'

const KNOWN = ['government', 'civil_society'] as const

/** The party of a seat: two that every language here has a word for, else as it was written. */
export function partyWord(party: string, text: Text): string {
  const known = KNOWN.find((one) => one === party)
  return known ? text(`approval.party.${known}`) : party
}
