import { withoutAuthors } from '../attached/without-authors'
import { documentFromMarkdown } from '../markdown-in'
import { compilePdf } from '../pdf/compile-pdf'
import { understandFile, understandText } from '../understood'
import { understandReplacement } from '../replacement'
import { readTracked } from '../word/tracked-in'

/**
 * What is done in a process of its own: what somebody else's file may make long or large. Data in,
 * data out: both are copied.
 */
export const TASKS = {
  understandFile,
  understandText,
  understandReplacement,
  readTracked,
  documentFromMarkdown,
  compilePdf,
  withoutAuthors,
}

export type Tasks = typeof TASKS

/** One thing to do, as it is sent to the process that does it. */
export type Task<Name extends keyof Tasks = keyof Tasks> = {
  name: Name
  args: Parameters<Tasks[Name]>
}
