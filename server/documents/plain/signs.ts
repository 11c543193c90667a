/** What the beginning and end of a line tell about it, in the languages plans are written in. */

export const BULLET = /^(?:(?:[•●▪◦‣∙·❖➢➤►■□○–—✓]|[-*o](?=\s))\s*)+(?=\S)/u
export const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-z]\))\s+(?=\S)/

/** After these a sentence goes on, whatever letter comes next. */
const GOES_ON =
  /(?:[,;(\u2019'‘]|(?<![\p{L}])(?:de|du|des|la|le|les|l|d|et|ou|à|au|aux|en|un|une|pour|par|sur|que|qui|dans|avec|sans|ses|son|sa|nos|notre|dont|ont|sont|est|se|ce|of|the|and|or|to|in|for|with|a|an|el|los|las|y|del|por|con|para|من|في|إلى|على|و))$/u

/** What is looked at, in UTF-16 units: a paragraph may be as long as its whole text. */
const TAIL = 80
const HEAD = 400

/** The end of a text, as far as it tells whether a sentence goes on. */
export function tailOf(text: string): string {
  return text.length > TAIL ? text.slice(-TAIL) : text
}

export function goesOn(text: string): boolean {
  return GOES_ON.test(tailOf(text))
}

export function endsSentence(text: string): boolean {
  return /[.!?:;…؟]["»”’)\]*]*$/u.test(tailOf(text))
}

export function isCapitals(text: string): boolean {
  const letters = text.slice(0, HEAD).replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}

export const PART =
  /^(?:partie|part|chapitre|chapter|título|capítulo|parte|الجزء|الفصل)\s+[\dIVX]+/iu

const AIM_WORD =
  '(?:objectif|objective|objetivo|goal|but|priorité|priority|prioridad|axe|axis|eje|pilier|pillar|pilar|annexe|annex|anexo|section|sección|phase|fase|étape|الهدف|الأولوية|المحور)'
const AIM = new RegExp(
  `^${AIM_WORD}(?:\\s+[\\p{L}]+){0,2}\\s+(?:\\d{1,2}|[A-Z])(?![\\p{L}\\p{N}])`,
  'iu',
)
const BARE_AIM = new RegExp(
  `^${AIM_WORD}(?:\\s+[\\p{L}]+){0,2}\\s+(?:\\d{1,2}|[A-Z])\\s*[:.–-]?\\s*$`,
  'iu',
)

/** "Objectif stratégique 3 : …", "PRIORITÉ A": what a plan counts its aims by. */
export function isAim(text: string): boolean {
  return AIM.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text)
}

/** An aim whose name stands in the next line. */
export function isBareAim(text: string): boolean {
  return BARE_AIM.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text)
}
