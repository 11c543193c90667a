import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { listTerms } from '~/db/queries/translations'
import { proposeTranslations, translateBlock } from '~/server/commands/translate-block'
import { inlineFromMarkdown } from '~/server/documents/markdown-in'
import { translatableWords } from '~/server/documents/translatable-words'
import type { Document } from '~/app/domain/document'
import { mapBlocks } from '~/app/domain/document-walk'
import { draftingRefusal } from '~/app/domain/draft'
import type { Refusal } from '~/app/domain/refusal'
import { withRestoredBlock } from '~/app/domain/restore-block'
import { isDone, missedTerms, type TranslationState } from '~/app/domain/translation'
import { translationSchema, type TranslatedRow } from '~/app/domain/translation.input'
import { wordingKey } from '~/app/domain/wording'
import { TranslatePage } from '~/app/components/translations/translate-page'
import { settled } from '~/app/http/attempt.server'
import { enterDraftText } from '~/app/http/draft-visit.server'
import { checkForm, readSent, type Problems, type Typed } from '~/app/http/form.server'
import { found } from '~/app/http/found.server'
import { redirectTo } from '~/app/http/redirect.server'
import { readTranslation } from '~/app/http/translation.server'

const ROUTE = '$lang.drafts.$draftId.translate'

export const handle = { frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const { consultation, db, draft, own, person, text, visitor } = visit
  const translation = await readTranslation(args.context, own)
  const { source, rows, target } = translation ?? { source: null, rows: [], target: { nodes: [] } }
  const terms = await listTerms(db, consultation.id)
  const { searchParams } = new URL(args.request.url)
  const isAll = searchParams.get('show') === 'all'
  const words = translatableWords(target)
  return {
    title: text('translation.title'),
    consultation,
    draft: { id: draft.id, title: draft.title, texts: draft.texts },
    own,
    source,
    personName: person?.name ?? '',
    canWrite: draftingRefusal(visitor, draft) === null,
    canPropose: args.context.translator !== null,
    counts: { all: rows.length, toDo: rows.filter(({ state }) => !isDone(state)).length },
    isAll,
    rows: rows
      .filter(({ state }) => isAll || !isDone(state))
      .map((row) => {
        const markdown = row.target === null ? '' : (words.get(row.blockId) ?? null)
        return {
          ...row,
          markdown,
          was: wordingKey([markdown ?? '']),
          missed: source ? missedTerms(row, terms, source.language, own.language) : [],
        }
      }),
    isSaved: searchParams.has('saved'),
  }
}

/** All rows at once, so that nothing typed in another row is lost. */
export async function action(args: ActionFunctionArgs) {
  const visit = await enterDraftText(args, ROUTE)
  const { draft, own, language, visitor } = visit
  const sent = await readSent(args)
  const checked = checkForm(sent, translationSchema)
  if (!checked.ok) return refused(sent.typed, { problems: checked.problems })
  const refusal = sent.refusal ?? draftingRefusal(visitor, draft)
  if (refusal || visitor.personId === null) return refused(sent.typed, { refusal })

  const { personId } = visitor
  const { sourceDocument, rows } = found(await readTranslation(args.context, own))
  const known = new Map(rows.map((row) => [row.blockId, row]))
  const said = checked.value.flatMap((row) => {
    const before = known.get(row.blockId)
    const isTyped = row.words !== null && row.words.trim() !== '' && isChanged(row)
    if (!before || !(isTyped || row.isFine)) return []
    const isOwn = before.state === 'machine' || before.state === 'translated'
    const fine = isOwn ? ('reviewed' as const) : ('no_change_needed' as const)
    return [{ ...row, isTyped, sign: isTyped ? ('translated' as const) : fine }]
  })
  const answer = await settled(() =>
    args.context.liveDrafts.edit(
      own.id,
      personId,
      (current) =>
        said
          .filter(({ isTyped }) => isTyped)
          .reduce((document, row) => withTranslated(document, sourceDocument, row), current),
      async (trx) => {
        for (const { blockId, source: sourceText, sign } of said) {
          const block = { draftId: draft.id, draftTextId: own.id, blockId, sourceText, sign }
          await translateBlock(trx, personId, block)
        }
      },
    ),
  )
  if (!answer.ok) return refused(sent.typed, answer)
  if (sent.intent === 'propose') {
    const proposed = await settled(() => propose(args, visit, personId))
    if (!proposed.ok) return refused(sent.typed, proposed)
    if (!proposed.value) return refused(sent.typed, { refusal: 'no-proposal' })
  }
  const show = new URL(args.request.url).searchParams.get('show') === 'all' ? '&show=all' : ''
  const page = `/${language}/drafts/${draft.id}/translate?text=${own.id}${show}&saved`
  return redirectTo(page)
}

/** As many passages as a model translates within a minute or two. */
const PROPOSED_AT_ONCE = 10

/** Asks the language model for the next passages. @returns whether it answered. */
async function propose(
  { context }: ActionFunctionArgs,
  { consultation, db, draft, own }: Awaited<ReturnType<typeof enterDraftText>>,
  personId: string,
): Promise<boolean> {
  const translation = await readTranslation(context, own)
  if (!translation || !context.translator) return false
  const { source, sourceDocument, rows } = translation
  const words = translatableWords(sourceDocument)
  const open = rows
    .filter(({ state, blockId }) => isOpen(state) && words.has(blockId))
    .slice(0, PROPOSED_AT_ONCE)
  const terms = (await listTerms(db, consultation.id)).flatMap(({ term }) => {
    const [said, agreed] = [term[source.language], term[own.language]]
    return said && agreed ? [{ said, agreed }] : []
  })
  const proposals = await context
    .translator(
      open.map(({ blockId }) => words.get(blockId)!),
      { from: source.language, to: own.language, terms },
    )
    .catch(() => null)
  if (!proposals) return false
  const blocks = open.map((row, index) => ({ ...row, words: proposals[index]! }))
  await context.liveDrafts.edit(
    own.id,
    personId,
    (current) => blocks.reduce((text, row) => withTranslated(text, sourceDocument, row), current),
    (trx) =>
      proposeTranslations(trx, personId, {
        draftId: draft.id,
        draftTextId: own.id,
        blocks: blocks.map(({ blockId, source }) => ({ blockId, sourceText: source })),
      }),
  )
  return true
}

const isOpen = (state: TranslationState) => state === 'missing' || state === 'untouched'

const isChanged = ({ words, was }: TranslatedRow) =>
  wordingKey([(words ?? '').replace(/\r\n?/g, '\n')]) !== was

/** The block as the source has it, with the words typed; a block not there yet is put in its place. */
function withTranslated(
  current: Document,
  source: Document,
  row: Pick<TranslatedRow, 'blockId' | 'words'>,
): Document {
  const children = inlineFromMarkdown(row.words ?? '')
  const translated = mapBlocks(source, (block) =>
    block.id === row.blockId ? { ...block, children } : block,
  )
  return withRestoredBlock(current, translated, row.blockId) ?? current
}

function refused(
  typed: Typed,
  { problems = {}, refusal = null }: { problems?: Problems; refusal?: Refusal | null },
) {
  return json({ typed, problems, refusal }, refusal ? 403 : 422)
}

export default function TranslateRoute() {
  return (
    <TranslatePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
