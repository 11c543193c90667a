import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { listApprovalsOf, type ApprovalRow } from '~/db/queries/approvals'
import { findContent } from '~/db/queries/checkpoints'
import { hasPlanParts } from '~/db/queries/plan-parts'
import { findVersion, listCommentsActivities, listVersions } from '~/db/queries/versions'
import { accessRefusal } from '~/app/domain/access'
import { commentRefusal, commentsActivityAt } from '~/app/domain/comment-thread'
import { arrival } from '~/app/domain/phase'
import type { Refusal } from '~/app/domain/refusal'
import { textFor, type Version, type VersionText } from '~/app/domain/version'
import { found, foundId } from './found.server'
import { ROUTE_RIGHTS, type RouteId } from './route-rights'
import { enterConsultation, type ConsultationVisit } from './visit.server'

export type VersionVisit = ConsultationVisit & {
  version: Version
  /** The text that is read: `?language=`, else the reader's, else the consultation's first. */
  published: VersionText
  /** All versions of the draft, newest first. */
  versions: Version[]
  /** Why no comment is taken now; `null`: they are. */
  refusal: Refusal | null
  /** When comments close, while they are taken in time; `null`: they are not. */
  commentsUntil: Date | null
  /** Whether a phase opens its draft to comments, at some time. */
  isDiscussed: boolean
  /** Whether passages of it are marked as parts of a plan. */
  hasPlan: boolean
  /** The votes on it that have begun, the latest opened first. */
  approvals: ApprovalRow[]
}

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** To a page of the version in the address. @throws a Response when it is not there to read. */
export async function enterVersion(args: Args, route: RouteId): Promise<VersionVisit> {
  const { db } = args.context
  const version = found(await findVersion(db, foundId(args.params.versionId)))
  const visit = await enterConsultation(args, route, version)
  const asked = new URL(args.request.url).searchParams.get('language')
  const languages = [asked, visit.language, ...visit.consultation.languages]
  const activities = await listCommentsActivities(db, version.draftId)
  const activity = commentsActivityAt(activities, visit.now)
  const refusal = commentRefusal(version, activity, visit.now)
  const isOpen = refusal === null && activity && arrival(activity, visit.now) === 'in-time'
  return {
    ...visit,
    version,
    published: found(textFor(version.texts, languages)),
    versions: await listVersions(db, version.draftId),
    refusal,
    commentsUntil: isOpen ? activity.closesAt : null,
    isDiscussed: activities.length > 0,
    hasPlan: await hasPlanParts(db, version.id),
    approvals: (await listApprovalsOf(db, version.id)).filter((one) => one.opensAt <= visit.now),
  }
}

const BRINGING = ROUTE_RIGHTS['$lang.versions.$versionId.from-word._index']

/** What the pages of a version say of it, with moments as ISO 8601. */
export function versionFacts(visit: VersionVisit) {
  const { version, versions, published, commentsUntil, isDiscussed, hasPlan } = visit
  const { id, draftId, number, title, hash, note, texts, kind } = version
  const named = (other: Version | undefined) =>
    other && other.id !== id ? { id: other.id, number: other.number } : null
  return {
    ...{ id, draftId, number, title, hash, note, texts, kind, isDiscussed, hasPlan },
    publishedAt: version.publishedAt.toISOString(),
    withdrawnAt: version.withdrawnAt?.toISOString() ?? null,
    withdrawalNote: version.withdrawalNote,
    textLanguage: published.language,
    previous: named(versions.find((other) => other.number < number && !other.withdrawnAt)),
    latest: named(versions.find((other) => other.number > number && !other.withdrawnAt)),
    commentsUntil: commentsUntil?.toISOString() ?? null,
    mayBring: accessRefusal(BRINGING.read, visit.visitor) === null,
    readAt: visit.now.toISOString(),
    approvals: visit.approvals.map(({ id: approvalId, bodyName, result, ...moments }) => ({
      ...{ id: approvalId, bodyName, result },
      opensAt: moments.opensAt.toISOString(),
      closesAt: moments.closesAt.toISOString(),
      decidedAt: moments.decidedAt?.toISOString() ?? null,
    })),
  }
}

/** What the published text says. */
export async function contentOf({ db, published }: VersionVisit) {
  return found(await findContent(db, published.checkpointId))
}
