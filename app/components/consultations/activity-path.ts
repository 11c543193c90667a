import type { ActivityKind } from '~/app/domain/phase'

/** Where an activity is done. `home` is the consultation's path. */
export function activityPath(
  activity: { id: string; kind: ActivityKind },
  home: string,
  language: string,
): string {
  switch (activity.kind) {
    case 'discussion':
    case 'mailbox':
      return `/${language}/activities/${activity.id}`
    case 'survey':
      return `/${language}/surveys/${activity.id}`
    case 'session':
      return `/${language}/sessions/${activity.id}`
    case 'comments':
    case 'drafting':
      return `${home}/text`
    case 'responses':
      return `${home}/responses`
  }
}
