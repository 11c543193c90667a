import type { Random } from './random'
import { idFor } from './random'
import { ASSOCIATIONS, COALITIONS, FIRST_NAMES, FORUMS, LAST_NAMES, TOWNS } from './places'
import type { ContributorKind, GroupKey, Region, SeedContributor } from './world'

const KIND: Record<GroupKey, ContributorKind> = {
  habitants: 'individual',
  associations: 'organisation',
  villes: 'member',
  coalitions: 'coalition',
  forums: 'forum',
}

const REGION_WEIGHTS: Record<string, Partial<Record<Region, number>>> = {
  fr: { 'Rive nord': 36, 'Rive sud': 24, Plateaux: 20, Deltas: 13, Îles: 7 },
  en: { 'Rive nord': 60, Plateaux: 20, Deltas: 20 },
  es: { 'Rive sud': 60, Plateaux: 20, Deltas: 14, Îles: 6 },
  ar: { 'Rive sud': 70, Deltas: 20, Îles: 10 },
  pt: { Deltas: 55, 'Rive sud': 45 },
}

/** The people and organisations of the example, made as they are needed. */
export type Contributors = {
  all: SeedContributor[]
  /** Someone who speaks for this group in this language and is not among `except`. */
  speaking: (
    group: GroupKey,
    language: string,
    except?: ReadonlySet<SeedContributor>,
  ) => SeedContributor
}

/** Organisations and cities come back more often than inhabitants. */
const NEW_SHARE: Record<GroupKey, number> = {
  habitants: 0.5,
  associations: 0.45,
  villes: 0.6,
  coalitions: 0.3,
  forums: 0.3,
}

export function contributorsFrom(random: Random): Contributors {
  const all: SeedContributor[] = []
  const taken = new Set<string>()

  function add(group: GroupKey, language: string): SeedContributor {
    const region = random.weighted(REGION_WEIGHTS[language] ?? REGION_WEIGHTS.fr!)
    const one = nameFor(group, language, region, random, taken)
    if (one.name === null && group !== 'habitants') {
      return random.pick(all.filter((known) => known.group === group))
    }
    const contributor: SeedContributor = {
      id: idFor(`contributor:${all.length}`),
      kind: KIND[group],
      group,
      region: one.region,
      name: one.name,
      language,
      personId: null,
    }
    if (one.name) taken.add(one.name)
    all.push(contributor)
    return contributor
  }

  return {
    all,
    speaking: (group, language, except) => {
      const known = all.filter(
        (one) =>
          one.group === group &&
          one.language === language &&
          !except?.has(one) &&
          one.personId === null,
      )
      if (known.length > 0 && !random.chance(NEW_SHARE[group])) return random.pick(known)
      return add(group, language)
    },
  }
}

function nameFor(
  group: GroupKey,
  language: string,
  region: Region,
  random: Random,
  taken: ReadonlySet<string>,
): { name: string | null; region: Region } {
  if (group === 'habitants' && random.chance(0.35)) return { name: null, region }
  for (let attempt = 0; attempt < 30; attempt++) {
    const found = nameOnce(group, language, region, random)
    if (!taken.has(found.name)) return found
  }
  return { name: null, region }
}

function nameOnce(group: GroupKey, language: string, region: Region, random: Random) {
  if (group === 'habitants') {
    const first = random.pick(FIRST_NAMES[language]!)
    return { name: `${first} ${random.pick(LAST_NAMES[language]!)}`, region }
  }
  if (group === 'villes') return cityOnce(random)
  const names = { associations: ASSOCIATIONS, coalitions: COALITIONS, forums: FORUMS }[group]
  const town = random.pick(TOWNS[region])
  return { name: random.pick(names[language]!).replace('{ville}', town), region }
}

/** Cities of the Îles have hardly spoken. */
function cityOnce(random: Random) {
  const region = random.weighted<Region>({
    'Rive nord': 40,
    'Rive sud': 28,
    Plateaux: 18,
    Deltas: 12,
    Îles: 2,
  })
  return {
    name: `Ville de ${random.pick(TOWNS[region])}`
      .replace(/de (?=[EÎIO])/, 'd’')
      .replace('de Les ', 'des '),
    region,
  }
}
