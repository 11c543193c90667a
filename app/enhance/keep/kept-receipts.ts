/**
 * The private codes of receipts somebody asked to keep on this device, by consultation. They leave
 * it only in a form the reader sends, and are gone as soon as the reader says so.
 */

const STORE = 'receipts'

export function keptReceipts(slug: string): string[] {
  return read()[slug] ?? []
}

/** @returns whether it is kept: a device may have no room, or allow nothing. */
export function keepReceipt(slug: string, code: string): boolean {
  const kept = read()
  const codes = [...new Set([...(kept[slug] ?? []), code])]
  return write({ ...kept, [slug]: codes })
}

/** @param code without one: all of the consultation. */
export function forgetReceipts(slug: string, code?: string): void {
  const { [slug]: codes = [], ...others } = read()
  const left = code === undefined ? [] : codes.filter((one) => one !== code)
  write(left.length === 0 ? others : { ...others, [slug]: left })
}

type Kept = Record<string, string[]>

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Kept
  } catch {
    return {}
  }
}

function write(kept: Kept): boolean {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(STORE)
    else localStorage.setItem(STORE, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
