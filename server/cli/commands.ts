import type { Command } from './command'
import { backup } from './backup'
import { carry } from './carry'
import { exportConsultation } from './export'
import { grant } from './grant'
import { importContributions } from './import-contributions'
import { importDraft } from './import-draft'
import { migrateDatabase } from './migrate'
import { restore } from './restore'
import { seed } from './seed'
import { session } from './session'
import { startEmptyDraft } from './start-draft'
import { verify } from './verify'

/** Every command, in the order a platform meets them. */
export const COMMANDS: Record<string, Command> = {
  migrate: migrateDatabase,
  seed,
  grant,
  session,
  'start-draft': startEmptyDraft,
  'import-draft': importDraft,
  'import-contributions': importContributions,
  export: exportConsultation,
  carry,
  backup,
  restore,
  verify,
}
