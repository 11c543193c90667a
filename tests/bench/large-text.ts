import { connect } from '~/db/connection'
import { migrate } from '~/db/migrate'
import { seedExample } from '~/db/seed/index'
import { givenLargeText, HUNDRED_PAGES, type LargeText } from '~/tests/support/large-text'

/** A new embedded database with the example and a text of a hundred pages, for benches. */
export async function seedLargeText(folder: string): Promise<LargeText> {
  const db = connect(`pglite:${folder}?fsync=off`)
  try {
    await migrate(db)
    await seedExample(db, { today: new Date() })
    return await givenLargeText(db, HUNDRED_PAGES)
  } finally {
    await db.destroy()
  }
}
