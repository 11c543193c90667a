import { POINT_KINDS } from '~/app/domain/listening-session'

/** The kinds of points have words of their own; any other kind is a remark. */
export function pointKind(kind: string): (typeof POINT_KINDS)[number] {
  return POINT_KINDS.find((one) => one === kind) ?? 'comment'
}
