/** Letters and digits that belong together: "l’eau" and "peut-être" are one word; Han are one each. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’ʼ.-](?=[\p{L}\p{N}]))*/gu

/** How many words a text has, as word processors count them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
