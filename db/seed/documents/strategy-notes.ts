import type { NotableSection, SectionNote } from '~/app/domain/section-note'
import type { Localized } from '~/app/domain/language'
import { titledNotes } from '~/app/domain/section-note'
import { sectionsOf } from '~/app/domain/document-sections'
import { blocksOf } from '~/app/domain/document'
import type { strategyV2 } from './strategy'

/** Why parts of the strategy changed with version 2, by their French heading. */
const WHY: Record<string, Localized> = {
  'Des voix égales': {
    fr: 'Le bulletin et le résultat étaient la demande la plus soutenue sur ce chapitre. Le délai de réponse passe de trente à dix jours ; la charte linguistique, devenue inutile, disparaît.',
    en: 'The ballot and the result were the demand with most support on this chapter. The time to answer falls from thirty to ten days; the language charter, no longer needed, is gone.',
    es: 'La papeleta y el resultado eran la petición con más apoyo en este capítulo. El plazo de respuesta pasa de treinta a diez días; la carta lingüística, ya innecesaria, desaparece.',
  },
  'Loger sans déplacer': {
    fr: '« Un délai raisonnable » a été remplacé par un lieu et un seuil de loyer : les associations ont montré, cas à l’appui, que l’on relogeait à l’autre bout de la région.',
    en: '“A reasonable time” was replaced by a place and a limit of rent: associations showed, with cases, that people were rehoused at the other end of the region.',
    es: '«Un plazo razonable» se sustituyó por un lugar y un límite de alquiler: las asociaciones mostraron con casos que se realojaba en la otra punta de la región.',
  },
  'L’argent public, décidé ensemble': {
    fr: 'La part passe de 3 à 5 % avec un palier, pour que les petites villes aient le temps. L’âge passe à seize ans, à la demande des moins de 25 ans.',
    en: 'The share rises from 3 to 5 % in two steps, so that small cities have time. The age becomes sixteen, as people under 25 asked.',
    es: 'La parte pasa del 3 al 5 % con un escalón, para que las ciudades pequeñas tengan tiempo. La edad pasa a dieciséis años, a petición de los menores de 25.',
  },
}

/** The notes of version 2, each with the heading of its part in each language. */
export function strategyNotes(
  texts: ReturnType<typeof strategyV2>,
): (SectionNote & NotableSection)[] {
  const written = texts.map(({ language, document }) => ({ language, blocks: blocksOf(document) }))
  const french = written.find(({ language }) => language === 'fr')!
  const notes = sectionsOf(french.blocks).flatMap(({ heading, title }) => {
    const note = WHY[title]
    return heading && note ? [{ blockId: heading.blockId, note }] : []
  })
  return titledNotes(notes, written)
}
