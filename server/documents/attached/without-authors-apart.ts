import { runApart } from '../apart/run-apart'

/** Takes the authors out of an office file in a process of its own, as it must be unpacked. */
export function withoutAuthorsApart(bytes: Uint8Array) {
  return runApart('withoutAuthors', [bytes])
}
