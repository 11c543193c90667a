import type { Insertable } from 'kysely'
import type { ContributorsTable } from '../../schema'
import { idFor, type Random } from '../random'
import type { ContributorKind, GroupKey, Region, SeedContributor, World } from '../world'
import type { Voice } from './thread-source'

const KIND: Record<GroupKey, ContributorKind> = {
  habitants: 'individual',
  associations: 'organisation',
  villes: 'member',
  coalitions: 'coalition',
  forums: 'forum',
}

/** Who comments: those already known by this name, else new ones, who collect in `added`. */
export type Speakers = {
  find: (voice: Voice) => SeedContributor
  added: Insertable<ContributorsTable>[]
}

export function speakers(world: World, random: Random): Speakers {
  const added: Insertable<ContributorsTable>[] = []
  const used = new Set<string>()

  function byName(voice: Voice): SeedContributor | undefined {
    const name = voice.speaker?.name
    if (!name) return undefined
    const known = world.contributors.find((contributor) => contributor.name === name)
    return known ?? add(voice, name, voice.speaker?.region as Region)
  }

  function add(voice: Voice, name: string, region: Region): SeedContributor {
    const group = voice.group ?? 'habitants'
    const contributor: SeedContributor = {
      id: idFor(`contributor:comments:${name}`),
      kind: KIND[group],
      group,
      region,
      name,
      language: voice.language,
      personId: null,
    }
    world.contributors.push(contributor)
    added.push({
      id: contributor.id,
      consultation_id: world.consultationId,
      kind: contributor.kind,
      name,
      stakeholder_group_id: world.groupId(group),
      region,
      language: voice.language,
    })
    return contributor
  }

  /** Someone of the group who writes in this language and has not commented yet, if there is one. */
  function anyOf(voice: Voice): SeedContributor {
    const group = voice.group ?? 'habitants'
    const others = world.contributors.filter((one) => one.group === group && !one.personId)
    const fresh = others.filter(({ id }) => !used.has(id))
    const sameLanguage = fresh.filter(({ language }) => language === voice.language)
    const candidates = [sameLanguage, fresh, others].find(({ length }) => length > 0)
    const chosen = random.pick(candidates ?? world.contributors)
    used.add(chosen.id)
    return chosen
  }

  return { added, find: (voice) => byName(voice) ?? anyOf(voice) }
}
