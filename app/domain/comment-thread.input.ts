import { z } from 'zod'
import { THREAD_KINDS } from './comment-thread'
import { MAX_TEXT_LENGTH } from './contribution'
import { contributorFields, languageSchema, optional, textSchema } from './contributor.input'
import { followBox } from './follow.input'

const offset = z.coerce.number().int().min(0).max(10_000_000)

/** Where a comment is pinned: a block, and the words the reader selected in it, if any. */
const passageFields = {
  checkpointId: z.uuid(),
  startBlockId: z.uuid().or(z.literal('')),
  startOffset: offset,
  endBlockId: z.uuid().or(z.literal('')),
  endOffset: offset,
  quote: z.string().max(20_000),
}

export const passageSchema = z.object(passageFields)
export type PassageInput = z.output<typeof passageSchema>

/** The form beside a passage. For another wording, the reason may be left out. */
export const newThreadSchema = z
  .strictObject({
    ...contributorFields,
    ...passageFields,
    kind: z.enum(THREAD_KINDS),
    text: z.string().max(MAX_TEXT_LENGTH, 'too-long'),
    replacement: optional(z.string().max(20_000)),
    language: languageSchema,
    follow: followBox,
  })
  .superRefine((sent, context) => {
    const isWording = sent.kind === 'wording'
    const missing = (name: string) =>
      context.addIssue({ code: 'custom', message: 'required', path: [name] })
    const wording = sent.replacement?.trim() ?? ''
    if (isWording && (wording === '' || wording === sent.quote.trim())) missing('replacement')
    if (!isWording && sent.text.trim() === '') missing('text')
  })
  .transform(({ replacement, ...sent }) => {
    const wording = sent.kind === 'wording' ? (replacement ?? '').trim() : null
    const text = sent.text.trim() === '' ? (wording ?? '') : sent.text
    return { ...sent, text: clean(text), replacement: wording === null ? null : clean(wording) }
  })
export type NewThread = z.output<typeof newThreadSchema>

/** A reply in a thread. */
export const replySchema = z.strictObject({
  ...contributorFields,
  text: textSchema,
  language: languageSchema,
  follow: followBox,
})
export type NewReply = z.output<typeof replySchema>

/** What someone of the team says in a thread: they speak for the house, under their own name. */
export const asideSchema = z
  .strictObject({ text: textSchema, language: languageSchema })
  .transform((said): NewReply => ({ ...said, ...OF_THE_TEAM }))

const OF_THE_TEAM = {
  contributorKind: 'individual',
  name: null,
  email: null,
  groupId: null,
  country: null,
  region: null,
  consent: 'public',
} as const

/** Who supports a comment: nothing but the group is asked. */
export const supportSchema = z.strictObject({
  commentId: z.uuid(),
  groupId: optional(z.uuid()),
})

function clean(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
}
