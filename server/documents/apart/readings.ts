import { documentFromMarkdown } from '../markdown-in'
import { understandFile, understandText } from '../understood'
import { readTracked } from '../word/tracked-in'

/** What is done with files of others in a process of its own. Data in, data out: both are copied. */
export const READINGS = { understandFile, understandText, readTracked, documentFromMarkdown }

export type Readings = typeof READINGS

/** One thing to read, as it is sent to the process that does it. */
export type Question<Name extends keyof Readings = keyof Readings> = {
  name: Name
  args: Parameters<Readings[Name]>
}
