import { randomUUID } from 'node:crypto'
import type { RouteId } from '~/app/http/route-rights'

type Fields = Record<string, string>

const id = randomUUID()
const reason = 'Parce que.'

/**
 * The forms that would do most harm in the wrong hands, filled in as their own page does: who has
 * no right is refused for that, and not because something is missing. By route and intent.
 */
const DANGEROUS_FORMS: Partial<Record<RouteId, Record<string, Fields>>> = {
  '$lang.consultations.$slug.desk.team': {
    grant: { email: 'thief@example.org', name: '', role: 'secretariat' },
    end: { id },
  },
  '$lang.consultations.$slug.desk.settings.body': {
    'add-seat': { email: 'thief@example.org', name: '', organisation: '', party: '' },
    'end-seat': { id },
  },
  '$lang.consultations.$slug.desk.settings.publish': { '': {} },
  '$lang.consultations.$slug.desk.settings._index': { 'time-zone': { timeZone: 'Africa/Abidjan' } },
  '$lang.consultations.$slug.desk.phases.$phaseId': {
    change: {
      'title.fr': 'Écouter',
      'title.en': '',
      'question.fr': 'De quoi avez-vous besoin ?',
      'question.en': '',
      opensAt: '2031-03-01T00:00',
      closesAt: '2031-04-01T00:00',
    },
    remove: {},
  },
  '$lang.consultations.$slug.desk.themes': {
    merge: { themeId: id, intoId: randomUUID(), confirmed: 'yes' },
  },
  '$lang.consultations.$slug.desk.import.$jobId': { start: {} },
  '$lang.consultations.$slug.desk.responses.$responseId': {
    publish: { 'text.fr': reason, 'text.en': '', disposition: 'accepted' },
  },
  '$lang.consultations.$slug.desk.reports.$draftId': {
    publish: { 'note.fr': '', 'note.en': '', seen: '' },
  },
  '$lang.consultations.$slug.desk.synthesis.$draftId': { publish: { note: '', seen: '' } },
  '$lang.drafts.$draftId.publish': {
    '': { confirmed: 'yes', seen: '', 'note-fr': reason },
    plan: { confirmed: 'yes', seen: '', dueAt: '2031-03-01T09:00', which: 'as-read' },
    'cancel-plan': {},
  },
  '$lang.versions.$versionId.withdraw': { '': { 'reason-fr': reason } },
  '$lang.approvals.$approvalId': {
    vote: { seatId: id, choice: 'yes', reason: '' },
    decide: { 'conditions.fr': '', 'conditions.en': '' },
    cancel: { 'note.fr': reason, 'note.en': '', confirmed: 'yes' },
  },
}

/** The fields of a dangerous form; `undefined`: of any other, which is sent empty. */
export function dangerousForm(route: RouteId, intent: string): Fields | undefined {
  return DANGEROUS_FORMS[route]?.[intent]
}

/** Each of them, by route and intent. */
export function listDangerousForms(): [RouteId, string, Fields][] {
  return Object.entries(DANGEROUS_FORMS).flatMap(([route, forms]) =>
    Object.entries(forms).map(([intent, fields]): [RouteId, string, Fields] => [
      route as RouteId,
      intent,
      fields,
    ]),
  )
}
