import { createHash } from 'node:crypto'
import { markdownOf } from '~/server/documents/markdown-out'
import { documentFromMarkdown } from '~/server/documents/markdown-in'
import { changeReport } from '~/server/commands/change-report'
import {
  EDITABLE_SECTIONS,
  partsOf,
  withWritten,
  type EditableSection,
} from '~/app/domain/commented-report'
import type { BlockNode, Document } from '~/app/domain/document'
import { Refused, type Refusal } from '~/app/domain/refusal'
import { settled } from '~/app/http/attempt.server'
import type { Context } from '~/app/http/context'
import type { Problems, Typed } from '~/app/http/form.server'

/** What stands in each place people write in; `state` names these words. */
export function placesOf(document: Document) {
  const parts = partsOf(document)
  return EDITABLE_SECTIONS.map((section) => {
    const markdown = markdownOf({ nodes: parts[section].written })
    return { section, markdown, state: stateOf(markdown) }
  })
}

/** The typed fields without the places that still say what their page showed. */
export function withoutUnchanged(typed: Typed): Typed {
  const fields = { ...typed }
  for (const section of EDITABLE_SECTIONS) {
    const markdown = typed[`place-${section}`]
    const isChanged = typeof markdown === 'string' && stateOf(markdown) !== typed[`was-${section}`]
    if (!isChanged) delete fields[`place-${section}`]
  }
  return fields
}

export type Saving =
  | { ok: true }
  | { ok: false; status: number; refusal: Refusal | null; problems: Problems }

type Writer = { draftId: string; draftTextId: string; personId: string }

/** Writes all the changed places at once, or none; not over what another wrote there meanwhile. */
export async function savePlaces(
  { liveDrafts }: Context,
  { draftId, draftTextId, personId }: Writer,
  changed: Typed,
): Promise<Saving> {
  const { document: before } = await liveDrafts.read(draftTextId)
  const parts = partsOf(before)
  const written: [EditableSection, BlockNode[]][] = []
  const problems: Problems = {}
  for (const { section, state } of placesOf(before)) {
    const markdown = changed[`place-${section}`]
    if (typeof markdown !== 'string' || stateOf(markdown) === state) continue
    if (changed[`was-${section}`] !== state) {
      return { ok: false, status: 403, refusal: 'draft-changed-since', problems: {} }
    }
    const { document } = documentFromMarkdown(markdown, { nodes: parts[section].written })
    if (document) written.push([section, document.nodes])
    else problems[`place-${section}`] = 'document-not-understood'
  }
  if (Object.keys(problems).length > 0) return { ok: false, status: 422, refusal: null, problems }
  if (written.length === 0) return { ok: true }

  const write = (document: Document) => {
    const now = new Map(placesOf(document).map(({ section, state }) => [section, state]))
    return written.reduce((text, [section, nodes]) => {
      if (now.get(section) !== changed[`was-${section}`]) throw new Refused('draft-changed-since')
      return withWritten(text, section, nodes)
    }, document)
  }
  const saved = await settled(() =>
    liveDrafts.edit(draftTextId, personId, write, async (trx) => {
      for (const [section] of written) await changeReport(trx, personId, { draftId, section })
    }),
  )
  return saved.ok ? { ok: true } : { ...saved, problems: {} }
}

/** Browsers send lines with another ending than they were given. */
function stateOf(markdown: string): string {
  const plain = markdown.replace(/\r\n?/g, '\n').trim()
  return createHash('sha256').update(plain).digest('base64url')
}
