import type { Stance } from './synthesis'

/** What the one form of the synthesis desk holds, whichever of its buttons was pressed. */
export type SynthesisForm = {
  /** The statement being worked on; `null`: none is. */
  statementId: string | null
  text: string
  /** What it said when the page was made. */
  was: string
  /** Of the statement's evidence; `quoted`: the words quoted when the page was made. */
  quotes: { citationId: string; quote: string; quoted: string }[]
  newText: string
  /** The theme under whose heading the new statement goes; `null`: under none. */
  themeId: string | null
  /** The statement that what is chosen becomes evidence of. */
  citeTo: string | null
  stance: Stance
  contributionIds: string[]
  /** What changes in the version to be published. */
  note: string
  seen: string
}

/** Whether other words were typed for the statement. */
export function isTextChanged({ statementId, text, was }: SynthesisForm): boolean {
  return statementId !== null && text !== was
}

/** The quotes for which other words were typed. */
export function changedQuotes({ quotes }: SynthesisForm): SynthesisForm['quotes'] {
  return quotes.filter(({ quote, quoted }) => quote !== quoted)
}

/** What the buttons of the form do. */
export type SynthesisIntent = 'write' | 'save' | 'move' | 'remove' | 'cite' | 'uncite' | 'publish'

/**
 * The names of the fields with something typed or chosen that this did not take in: they come
 * back as they were sent.
 */
export function fieldsLeft(form: SynthesisForm, intent: SynthesisIntent): string[] {
  const isSaved = intent === 'save' || intent === 'publish'
  const left: [boolean, string[]][] = [
    [!isSaved && intent !== 'remove' && isTextChanged(form), ['statementId', 'text']],
    [!isSaved && intent !== 'remove' && changedQuotes(form).length > 0, ['citation', 'quote']],
    [intent !== 'write' && form.newText !== '', ['newText', 'themeId']],
    [intent !== 'cite' && form.contributionIds.length > 0, ['contributionIds', 'citeTo', 'stance']],
    [form.note !== '', ['note']],
  ]
  return left.flatMap(([isLeft, names]) => (isLeft ? names : []))
}
