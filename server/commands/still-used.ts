import { Refused } from '~/app/domain/refusal'

const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Remove what nothing rests on. The database knows best what rests on a thing; its word becomes
 * a refusal, which undoes the transaction.
 *
 * @throws {Refused} 'still-used'
 */
export async function removeUnused(removal: () => Promise<void>): Promise<void> {
  try {
    await removal()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === FOREIGN_KEY_VIOLATION) throw new Refused('still-used')
    throw error
  }
}
