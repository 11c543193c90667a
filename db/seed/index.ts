import type { Db } from '../connection'

export type SeedOptions = {
  today: Date
  onProgress?: (done: number, total: number, step: string) => void
}

/** Loads the example consultation. */
export async function seedExample(_db: Db, _options: SeedOptions): Promise<void> {}
