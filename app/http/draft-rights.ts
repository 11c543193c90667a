import type { RouteRights } from '~/app/domain/access'

/** Who may do what on the pages of a draft while it is written. */
export const DRAFT_RIGHTS = {
  '$lang.drafts.$draftId.publish': {
    read: ['secretariat'],
    write: { '': ['secretariat'], plan: ['secretariat'], 'cancel-plan': ['secretariat'] },
  },
  '$lang.drafts.$draftId.export.$file': { read: ['secretariat', 'drafter', 'operator'] },
  '$lang.drafts.$draftId.replace': {
    read: ['secretariat', 'drafter', 'operator'],
    write: {
      read: ['secretariat', 'drafter'],
      replace: ['secretariat', 'drafter'],
      discard: ['secretariat', 'drafter'],
    },
  },
  '$lang.drafts.$draftId.edit': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.threads[.]json': { read: ['secretariat', 'drafter', 'operator'] },
  '$lang.drafts.$draftId.threads': {
    read: ['secretariat', 'drafter', 'operator'],
    write: {
      reply: ['secretariat', 'drafter'],
      answer: ['secretariat', 'drafter'],
      assign: ['secretariat', 'drafter'],
      apply: ['secretariat', 'drafter'],
    },
  },
  '$lang.drafts.$draftId.positions': {
    read: ['secretariat', 'drafter', 'operator'],
    write: {
      confirm: ['secretariat', 'drafter'],
      gone: ['secretariat', 'drafter'],
      move: ['secretariat', 'drafter'],
    },
  },
  '$lang.drafts.$draftId.plan._index': { read: ['secretariat', 'drafter', 'operator'] },
  '$lang.drafts.$draftId.plan.kinds': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.evidence': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { add: ['secretariat', 'drafter'], remove: ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.notes': {
    read: ['secretariat', 'drafter', 'operator'],
    write: {
      write: ['secretariat', 'drafter'],
      done: ['secretariat', 'drafter'],
      reopen: ['secretariat', 'drafter'],
      readiness: ['secretariat', 'drafter'],
      close: ['secretariat', 'drafter'],
      open: ['secretariat', 'drafter'],
      'hand-over': ['secretariat', 'drafter'],
    },
  },
  '$lang.drafts.$draftId.translate': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'], propose: ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.history._index': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.history.compare': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { block: ['secretariat', 'drafter'], whole: ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.history.authors': { read: ['secretariat', 'drafter', 'operator'] },
  '$lang.drafts.$draftId.pictures': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'] },
  },
  '$lang.drafts.$draftId.plain': {
    read: ['secretariat', 'drafter', 'operator'],
    write: { '': ['secretariat', 'drafter'] },
  },
} as const satisfies Record<string, RouteRights>
