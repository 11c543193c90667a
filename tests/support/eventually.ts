import { vi } from 'vitest'

/** Far longer than anything takes: only what never comes fails, however slow the machine. */
const PATIENCE_MS = 25_000

/** Asks again and again until nothing is thrown any more. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 20 })
}
