import { existsSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SHARED = process.env.SHARED_DATA || path.join(ROOT, '../shared/data')

/** A real file of the field where it is at hand (`SHARED_DATA`), else our own smaller twin. */
export function sharedFile(place: string, twin: string): { path: string; isTwin: boolean } {
  const real = path.join(SHARED, place)
  if (existsSync(real)) return { path: real, isTwin: false }
  return { path: path.join(ROOT, 'tests/e2e/files', twin), isTwin: true }
}
