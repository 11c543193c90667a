import type { Document } from '~/app/domain/document'
import { withLanguages } from '~/app/domain/draft-import'
import { withPlanRoles } from '~/app/domain/plan-structure'
import type { Problem } from '~/app/domain/problem'
import { documentFromBrought, textOfFile, type BroughtFormat } from './brought'
import type { Furniture } from './plain/furniture'
import { documentFromPlainText } from './plain/text-in'
import type { LeftOut } from './word/left-out'
import type { BroughtPicture } from './word/pictures-in'
import { readWord } from './word/read-word'

/** The largest file that is taken, in bytes. */
export const MAX_BROUGHT_BYTES = 20 * 1024 * 1024

/** What was understood of a text that somebody brought, and what was not taken over. */
export type Understood = {
  document: Document
  furniture: Furniture[]
  leftOut: LeftOut
  /** What stands at the head and foot of the pages of a Word file. */
  pageWords: string[]
  pictures: BroughtPicture[]
  /** The text itself, where it is one: what lines are put back from. */
  source: string | null
}

type Understanding =
  | { understood: Understood; problem: null }
  | { understood: null; problem: Problem }

/** The ending of a file's name says what it is. @param language BCP 47, of the text. */
export function understandFile(
  bytes: Uint8Array,
  format: BroughtFormat | 'word',
  language: string,
): Understanding {
  if (format !== 'word') {
    const text = textOfFile(bytes)
    return text === null ? failed('file-not-text') : understandText(text, format, language)
  }
  const { document, problem, leftOut, pageWords, pictures } = readWord(bytes)
  if (problem) return failed(problem)
  return done(document, language, {
    ...{ furniture: [], leftOut, pageWords, pictures },
    source: null,
  })
}

/**
 * @param again what was understood before of the same text, and the lines that stay in it though
 *   they look like a part of a page; blocks that say the same keep their ids.
 */
export function understandText(
  text: string,
  format: BroughtFormat,
  language: string,
  again?: { previous: Document; kept: ReadonlySet<number> },
): Understanding {
  const nothing = { leftOut: {}, pageWords: [], pictures: [], source: text }
  if (format === 'text') {
    const { document, problem, furniture } = documentFromPlainText(
      text,
      again?.previous,
      again?.kept,
    )
    return problem ? failed(problem) : done(document, language, { ...nothing, furniture })
  }
  const { document, problem } = documentFromBrought(text, format)
  return problem ? failed(problem) : done(document, language, { ...nothing, furniture: [] })
}

function done(
  document: Document,
  language: string,
  rest: Omit<Understood, 'document'>,
): Understanding {
  return {
    understood: { document: withPlanRoles(withLanguages(document, language)), ...rest },
    problem: null,
  }
}

function failed(problem: Problem): Understanding {
  return { understood: null, problem }
}
