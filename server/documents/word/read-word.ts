import type { Document } from '~/app/domain/document'
import type { Problem } from '~/app/domain/problem'
import { settled, TooDeep } from '../reading'
import { BodyReader } from './body-in'
import type { LeftOut } from './left-out'
import { openPackage } from './package-in'
import type { BroughtPicture } from './pictures-in'
import { BrokenXml } from './xml'

/** What was read of a Word file, and what of it a document does not hold. */
export type WordReading =
  | {
      document: Document
      problem: null
      pictures: BroughtPicture[]
      leftOut: LeftOut
      /** What stands at the head and foot of its pages; each line once. */
      pageWords: string[]
    }
  | { document: null; problem: Problem; pictures: []; leftOut: LeftOut; pageWords: [] }

/**
 * A document out of a Word file: headings by their styles in any language, lists and outlines as
 * they are counted, tables, notes, pictures, links; changes as if accepted. Blocks of a file that
 * we wrote keep their ids. Files with macros and files made to fill a memory are refused.
 *
 * @param previous the document this one is to replace; its blocks keep their ids.
 */
export function readWord(bytes: Uint8Array, previous?: Document): WordReading {
  const { parts, problem } = openPackage(bytes)
  if (problem) return refused(problem)
  try {
    const reader = new BodyReader(parts)
    const reading = settled(reader.read(), {}, previous)
    if (reading.problem) return refused(reading.problem)
    const { pictures, leftOut, pageWords } = reader
    return { ...reading, pictures: [...pictures.values()], leftOut, pageWords }
  } catch (error) {
    if (error instanceof BrokenXml) return refused('file-not-word')
    if (error instanceof TooDeep) return refused('document-too-deep')
    throw error
  }
}

function refused(problem: Problem): WordReading {
  return { document: null, problem, pictures: [], leftOut: {}, pageWords: [] }
}
