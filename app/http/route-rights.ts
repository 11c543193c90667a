import type { RouteRights } from '~/app/domain/access'
import { DRAFT_RIGHTS } from './draft-rights'

/**
 * Who may do what: one row for each route, by the name of its file. A route without a row fails
 * the tests, and `docs/authorisation.md` is printed from here. What also depends on time or on
 * the state of things (a phase not open, a vote closed) is refused by rules of the domain.
 */
const rights = {
  _index: { read: ['anyone'] },
  $: { read: ['anyone'] },
  '$lang._index': { read: ['anyone'] },
  '$lang.sign-in._index': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.sign-in.$token': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.sign-out': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.me': { read: ['signed-in'], write: { '': ['signed-in'] } },
  '$lang.mails': { read: ['anyone'] },
  '$lang.try': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.activities.$activityId': {
    read: ['anyone'],
    write: { check: ['anyone'], edit: ['anyone'], send: ['anyone'] },
  },
  '$lang.receipts._index': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.receipts.$code': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.consultations.$slug.register': { read: ['anyone'] },
  '$lang.consultations.$slug.contributions.$number': { read: ['anyone'] },
  '$lang.consultations.$slug.desk.register': {
    read: ['team'],
    write: { assign: ['secretariat'], unassign: ['secretariat'], answer: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.import._index': {
    read: ['secretariat'],
    write: { '': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.import.$jobId': {
    read: ['secretariat'],
    write: {
      check: ['secretariat'],
      start: ['secretariat'],
      discard: ['secretariat'],
      cancel: ['secretariat'],
      undo: ['secretariat'],
    },
  },
  '$lang.consultations.$slug.desk.themes': {
    read: ['team'],
    write: {
      create: ['secretariat'],
      change: ['secretariat'],
      merge: ['secretariat'],
      split: ['secretariat'],
      assign: ['secretariat'],
      unassign: ['secretariat'],
    },
  },
  '$lang.consultations.$slug.desk.synthesis._index': {
    read: ['team'],
    write: { start: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.synthesis.$draftId': {
    read: ['team'],
    write: {
      write: ['secretariat', 'drafter'],
      save: ['secretariat', 'drafter'],
      move: ['secretariat', 'drafter'],
      remove: ['secretariat', 'drafter'],
      cite: ['secretariat', 'drafter'],
      uncite: ['secretariat', 'drafter'],
      publish: ['secretariat'],
    },
  },
  '$lang.consultations.new': { read: ['signed-in'], write: { '': ['signed-in'] } },
  '$lang.consultations.$slug.desk._index': { read: ['team'] },
  '$lang.consultations.$slug.desk.settings._index': {
    read: ['team'],
    write: { words: ['secretariat'], languages: ['secretariat'], 'time-zone': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.settings.publish': {
    read: ['secretariat'],
    write: { '': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.settings.groups': {
    read: ['team'],
    write: { add: ['secretariat'], change: ['secretariat'], remove: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.settings.body': {
    read: ['team'],
    write: { save: ['secretariat'], 'add-seat': ['secretariat'], 'end-seat': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.phases._index': { read: ['team'] },
  '$lang.consultations.$slug.desk.phases.new': {
    read: ['secretariat'],
    write: { '': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.phases.$phaseId': {
    read: ['team'],
    write: { change: ['secretariat'], remove: ['secretariat'], 'add-activity': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.activities.$activityId': {
    read: ['team'],
    write: { change: ['secretariat'], remove: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.team': {
    read: ['team'],
    write: { grant: ['secretariat', 'operator'], end: ['secretariat', 'operator'] },
  },
  '$lang.consultations.$slug._index': { read: ['anyone'] },
  '$lang.consultations.$slug.desk.sessions._index': { read: ['team'] },
  '$lang.consultations.$slug.desk.sessions.new': {
    read: ['facilitator', 'secretariat'],
    write: { '': ['facilitator', 'secretariat'] },
  },
  '$lang.consultations.$slug.desk.sessions.$activityId': {
    read: ['facilitator', 'secretariat'],
    write: { '': ['facilitator', 'secretariat'] },
  },
  '$lang.sessions.$activityId._index': { read: ['anyone'] },
  '$lang.sessions.$activityId.calendar[.]ics': { read: ['anyone'] },
  '$lang.sessions.$activityId.notes': {
    read: ['facilitator', 'secretariat', 'drafter'],
    write: {
      point: ['facilitator', 'secretariat', 'drafter'],
      attendance: ['facilitator', 'secretariat'],
    },
  },
  '$lang.sessions.$activityId.close': {
    read: ['facilitator', 'secretariat'],
    write: { '': ['facilitator', 'secretariat'] },
  },
  '$lang.consultations.$slug.desk.surveys._index': {
    read: ['team'],
    write: { '': ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.surveys.$activityId': {
    read: ['team'],
    write: { add: ['secretariat'], change: ['secretariat'], remove: ['secretariat'] },
  },
  '$lang.surveys.$activityId._index': {
    read: ['anyone'],
    write: { check: ['anyone'], edit: ['anyone'], send: ['anyone'] },
  },
  '$lang.surveys.$activityId.results': { read: ['anyone'] },
  '$lang.versions.$versionId._index': { read: ['anyone'] },
  '$lang.versions.$versionId.threads': { read: ['anyone'] },
  '$lang.versions.$versionId.positions[.]json': { read: ['anyone'] },
  '$lang.versions.$versionId.wordings': { read: ['anyone'] },
  '$lang.versions.$versionId.mine': { read: ['anyone'], write: { '': ['anyone'] } },
  '$lang.consultations.$slug.text[.]atom': { read: ['anyone'] },
  '$lang.versions.$versionId.changes': { read: ['anyone'] },
  '$lang.versions.$versionId.plan': { read: ['anyone'] },
  '$lang.versions.$versionId.plan[.]csv': { read: ['anyone'] },
  '$lang.versions.$versionId.comment': {
    read: ['anyone'],
    write: { preview: ['anyone'], edit: ['anyone'], send: ['anyone'] },
  },
  '$lang.versions.$versionId.word.$file': { read: ['anyone'] },
  '$lang.versions.$versionId.annotations[.]jsonld': { read: ['anyone'] },
  '$lang.versions.$versionId.from-word._index': {
    read: ['secretariat', 'facilitator'],
    write: { '': ['secretariat', 'facilitator'] },
  },
  '$lang.versions.$versionId.from-word.$fileId': {
    read: ['secretariat', 'facilitator'],
    write: { receive: ['secretariat', 'facilitator'], discard: ['secretariat', 'facilitator'] },
  },
  '$lang.versions.$versionId.withdraw': { read: ['secretariat'], write: { '': ['secretariat'] } },
  '$lang.threads.$threadId': {
    read: ['anyone'],
    write: {
      preview: ['anyone'],
      edit: ['anyone'],
      send: ['anyone'],
      support: ['anyone'],
    },
  },
  '$lang.follow.$subjectId': {
    read: ['anyone'],
    write: { follow: ['anyone'], end: ['signed-in'] },
  },
  '$lang.follows.$token': { read: ['anyone'], write: { confirm: ['anyone'], end: ['anyone'] } },
  '$lang.consultations.$slug.text': { read: ['anyone'] },
  '$lang.consultations.$slug.calendar': { read: ['anyone'] },
  '$lang.consultations.$slug.calendar[.]ics': { read: ['anyone'] },
  '$lang.consultations.$slug.desk.calendar': { read: ['team'] },
  ...DRAFT_RIGHTS,
  '$lang.consultations.$slug.desk.drafts': {
    read: ['team'],
    write: { '': ['secretariat', 'drafter'] },
  },
  '$lang.consultations.$slug.desk.drafts_.import.$importId': {
    read: ['secretariat', 'drafter'],
    write: {
      correct: ['secretariat', 'drafter'],
      create: ['secretariat', 'drafter'],
      discard: ['secretariat', 'drafter'],
    },
  },
  '$lang.versions.$versionId.export.$file': { read: ['anyone'] },
  '$lang.consultations.$slug.desk.terms': {
    read: ['team'],
    write: { add: ['secretariat', 'drafter'], remove: ['secretariat', 'drafter'] },
  },
  'files.$hash': { read: ['anyone'] },
  'attachments.$attachmentId': { read: ['anyone'] },
  '$lang.consultations.$slug.responses._index': { read: ['anyone'] },
  '$lang.consultations.$slug.responses.$responseId': { read: ['anyone'] },
  '$lang.consultations.$slug.desk.responses._index': { read: ['team'] },
  '$lang.consultations.$slug.desk.responses.$responseId': {
    read: ['team'],
    write: {
      choose: ['secretariat', 'drafter'],
      propose: ['secretariat', 'drafter'],
      publish: ['secretariat'],
    },
  },
  '$lang.consultations.$slug.desk.reports._index': {
    read: ['team'],
    write: { generate: ['secretariat'], cancel: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.reports.$draftId': {
    read: ['team'],
    write: { edit: ['secretariat', 'drafter'], publish: ['secretariat'] },
  },
  '$lang.consultations.$slug.desk.approvals': {
    read: ['team'],
    write: { '': ['secretariat'] },
  },
  '$lang.reports.$versionId._index': { read: ['anyone'] },
  '$lang.reports.$versionId.$file': { read: ['anyone'] },
  '$lang.approvals.$approvalId': {
    read: ['anyone'],
    write: { vote: ['committee'], decide: ['secretariat'], cancel: ['secretariat'] },
  },
  '$lang.consultations.$slug.data._index': { read: ['anyone'] },
  '$lang.consultations.$slug.data.$file': { read: ['anyone'] },
  '$lang.about': { read: ['anyone'] },
  '$lang.privacy': { read: ['anyone'] },
} as const satisfies Record<string, RouteRights>

export type RouteId = keyof typeof rights

export const ROUTE_RIGHTS: Record<RouteId, RouteRights> = rights
