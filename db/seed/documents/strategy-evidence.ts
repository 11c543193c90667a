import type { Insertable } from 'kysely'
import type { Db } from '../../connection'
import type { CitationsTable } from '../../schema'
import { insertAll } from '../insert'
import { idFor } from '../random'
import type { ThemeKey, World } from '../world'
import { draftIdOf, versionIdOf } from './publication'
import { statementBlockId } from './syntheses'

/** Why a passage is there: statements of phase 1, of phase 2, and themes as a whole. */
type Support = { first?: string[]; second?: string[]; themes?: ThemeKey[] }

/** Passages without an entry rest on nothing yet: 3.4 is one, and the editor says so. */
const SUPPORTS: Record<string, Support> = {
  '1.2': { first: ['adhesion'], themes: ['gouvernance'] },
  '1.3': { first: ['adhesion'], second: ['avertir'] },
  '2.3': { first: ['rester', 'loyers'] },
  '2.4': { first: ['acces'] },
  '2.5': { first: ['budget'] },
  '2.6': { first: ['vote', 'invitation'] },
  '2.9': { first: ['loyers'], second: ['distance-relogement'] },
  '2.10': { first: ['adhesion'], second: ['avertir'] },
  '2.11': { second: ['relire'] },
  '2.13': { first: ['iles', 'invitation'], second: ['calendrier'] },
  '2.14': { first: ['comite'] },
  '3.1': { first: ['invitation'], themes: ['langues'] },
  '3.2': { first: ['vote'], second: ['bulletin'] },
  '3.3': { first: ['oral'], second: ['salaire'] },
  '3.5': { first: ['distance'], second: ['canaux'] },
  '3.6': { first: ['distance', 'iles'] },
  '3.7': { second: ['bulletin'] },
  '3.9': { first: ['invitation'], second: ['canaux'] },
  '3.11': { second: ['canaux'] },
  '4.1': { first: ['rester', 'loyers'], themes: ['logement'] },
  '4.2': { first: ['rester'], second: ['distance-relogement'] },
  '4.3': { first: ['rester'], second: ['distance-relogement'] },
  '4.5': { first: ['rester'] },
  '4.6': { first: ['loyers'] },
  '4.7': { first: ['adhesion', 'rester'] },
  '4.8': { first: ['loyers'] },
  '4.10': { first: ['foncier'], second: ['bail'] },
  '4.11': { second: ['bail'] },
  '4.12': { first: ['vacance'] },
  '4.16': { first: ['vacance'], second: ['meubles'] },
  '5.1': { themes: ['eau'] },
  '5.2': { first: ['acces'], second: ['ordre'] },
  '5.3': { first: ['acces'], second: ['ordre'] },
  '5.4': { first: ['acces'] },
  '5.5': { first: ['acces'], second: ['ordre'] },
  '5.11': { first: ['chaleur'], second: ['travail'] },
  '5.12': { first: ['chaleur'] },
  '5.13': { second: ['travail'] },
  '5.15': { first: ['inondations'], second: ['amont'] },
  '5.16': { second: ['amont'] },
  '5.17': { first: ['inondations'] },
  '6.1': { first: ['budget'], themes: ['argent'] },
  '6.2': { first: ['budget'], second: ['part'] },
  '6.3': { first: ['budget'], second: ['part'] },
  '6.4': { second: ['part'] },
  '6.6': { first: ['comptes'], second: ['quatre-pages'] },
  '6.11': { first: ['marches'] },
  '6.13': { second: ['quatre-pages'] },
  '6.15': { first: ['marches'] },
  '7.1': { first: ['publication'], themes: ['donnees'] },
  '7.2': { first: ['publication'] },
  '7.10': { first: ['vieprivee'], second: ['relire'] },
  '7.11': { first: ['publication'] },
  '7.15': { first: ['vieprivee'] },
  '8.1': { first: ['comite'], second: ['sieges'] },
  '8.2': { second: ['calendrier'] },
  '8.3': { first: ['comite'] },
  '8.4': { first: ['adhesion'], second: ['avertir'] },
  '8.5': { second: ['avertir'] },
  '8.7': { first: ['iles', 'distance'], second: ['calendrier'] },
  '9.1': { first: ['comite'] },
  '9.5': { first: ['comite'] },
}

/** The links from passages of the strategy to what they rest on, of version 2 and the live text. */
export async function seedStrategyEvidence(db: Db, world: World): Promise<void> {
  const rows = Object.entries(SUPPORTS).flatMap(([key, support]) =>
    [null, versionIdOf('strategy', 2)].flatMap((versionId) =>
      cited(world, support).map((what) => ({
        draft_id: draftIdOf('strategy'),
        block_id: idFor(`strategy:${key}`),
        version_id: versionId,
        made_by_id: world.personId('aicha'),
        ...what,
      })),
    ),
  )
  await insertAll(db, 'citations', rows)
}

function cited(
  world: World,
  { first = [], second = [], themes = [] }: Support,
): Pick<Insertable<CitationsTable>, 'theme_id' | 'cited_version_id' | 'cited_block_id'>[] {
  const statements = (phase: 1 | 2, keys: readonly string[]) =>
    keys.map((key) => ({
      theme_id: null,
      cited_version_id: versionIdOf(`synthesis-${phase}`, 1),
      cited_block_id: statementBlockId(phase, key),
    }))
  return [
    ...statements(1, first),
    ...statements(2, second),
    ...themes.map((theme) => ({
      theme_id: world.themeId(theme),
      cited_version_id: null,
      cited_block_id: null,
    })),
  ]
}
