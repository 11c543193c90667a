import type { ThemeKey } from './world'

/** Words by which a short survey answer shows what it is about. */
const WORDS: readonly [RegExp, ThemeKey][] = [
  [/logement|loyer|hous|vivienda|السكن|ascenseur/i, 'logement'],
  [/l’eau|fontaine|ombre|arbres|trees|sombra|الماء/i, 'eau'],
  [/budget|coût|cost|coste|paie|paga|subvention|grant|stade|financement|يدفع/i, 'argent'],
  [/langue|interpr|intérprete|traduc|bulletin|voter|اللغة|المترجمة/i, 'langues/vote'],
  [
    /bus|autobús|îles|tram|الحافلة|الجزر|fauteuil|trottoir|pavement|covoiturage|voiture|neighbour with a car/i,
    'langues/distance',
  ],
  [
    /réunion|réponse|décid|promesse|sanction|calendrier|maire|comité|qui fait|who does|answer|plazos|contest/i,
    'gouvernance/suivi',
  ],
  [/nom\b|name|nombre$|اسمي/i, 'donnees/vieprivee'],
]

/** What a short answer is about; empty when its words do not say. */
export function topicOf(text: string): ThemeKey[] {
  const found = WORDS.find(([words]) => words.test(text))
  return found ? [found[1]] : []
}
