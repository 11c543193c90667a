import { importContributions } from './import-contributions'
import type { JobHandler } from './runner'

/** What runs each kind of long work. */
export const jobHandlers: Record<string, JobHandler> = {
  'import-contributions': importContributions,
}
