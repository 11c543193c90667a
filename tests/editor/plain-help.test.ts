import { describe, expect, it } from 'vitest'
import { PLAIN_SIGNS } from '~/app/components/drafts/plain-help'
import type { Document } from '~/app/domain/document'
import { documentFromMarkdown } from '~/server/documents/markdown-in'

/** What the document must hold for a sign to mean what the guide says. */
const MEANT: Record<(typeof PLAIN_SIGNS)[number][0], RegExp> = {
  heading: /"type":"heading","level":2/,
  list: /"ordered":false.*"list":\{/,
  numbered: /"ordered":true.*"list":\{/,
  outline: /"numbering":"outline"/,
  quote: /"type":"quote"/,
  bold: /"bold"/,
  italic: /"italic"/,
  underline: /"underline"/,
  link: /"type":"link"/,
  table: /"header":true.*"header":false/,
  headColumn: /"header":true.*"header":false/,
  note: /"form":"note".*"role":"footnote"/,
  gap: /"placeholder"/,
  language: /"language":"en"/,
}

function read(markdown: string): Document {
  return documentFromMarkdown(markdown).document!
}

describe('the guide to the plain form', () => {
  it.each(PLAIN_SIGNS)('says how to write %s', (name, sign) => {
    const written = sign.replaceAll('https://…', 'https://oidp.net').replaceAll('…', 'Eau')
    const inOrder = JSON.stringify(read(written), orderOf)
    expect(inOrder).toMatch(MEANT[name])
  })
})

/** Facts in the order in which the expressions above name them. */
function orderOf(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const last = new Set(['children', 'items', 'list', 'rows', 'cells'])
  const entries = Object.entries(value)
  return Object.fromEntries([
    ...entries.filter(([key]) => !last.has(key)),
    ...entries.filter(([key]) => last.has(key)),
  ])
}
