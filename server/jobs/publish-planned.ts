import { z } from 'zod'
import { findPlan } from '~/db/queries/planned-publications'
import { attempt } from '~/app/http/attempt.server'
import type { LiveDrafts } from '~/app/http/context'
import { freezableTexts } from '~/app/http/freezable-texts.server'
import { failPlan, publishPlanned } from '../commands/publish-planned'
import type { JobHandler } from './runner'

const inputSchema = z.object({ planId: z.uuid() })

/** What was planned is published, or its planner told why not. A plan that was changed since is let be. */
export const publishPlannedJob =
  (liveDrafts: LiveDrafts): JobHandler =>
  async (db, job) => {
    const { planId } = inputSchema.parse(job.input)
    const fail = (reason: Parameters<typeof failPlan>[2]) =>
      db.transaction().execute((trx) => failPlan(trx, planId, reason))
    try {
      const plan = await findPlan(db, planId)
      if (plan?.state !== 'planned') return { versionId: plan?.versionId ?? null }
      const standing = await freezableTexts({ db, liveDrafts }, plan.draftId)
      const done = await attempt(db, (trx, now) => publishPlanned(trx, planId, standing, now))
      if (done.ok) return { versionId: done.value }
      await fail(done.refusal)
      return { refusal: done.refusal }
    } catch (error) {
      await fail('defect')
      throw error
    }
  }
