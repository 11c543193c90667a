import { programFile } from '~/server/program-file'
import type { TextQuestion, TextWork } from './text-work'
import { Thread } from './thread'

/** Beginning anew takes a tenth of a second or more, which people who go from page to page would notice. */
const REST_MS = 60_000

/** One for all texts of this process: it begins when it is needed. */
const thread = new Thread(
  () => programFile('text-thread', 'server/collaboration/text-thread.ts'),
  REST_MS,
)

/**
 * Work on a whole text, in a thread of its own.
 *
 * @throws what the work throws.
 */
export function workOnText<Name extends keyof TextWork>(
  name: Name,
  ...args: Parameters<TextWork[Name]>
): Promise<ReturnType<TextWork[Name]>> {
  const question: TextQuestion<Name> = { name, args }
  return thread.ask(question)
}
