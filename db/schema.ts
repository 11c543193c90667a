import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Disposition } from '~/app/domain/disposition'
import type { BlockKind, Document } from '~/app/domain/document'
import type { Localized } from '~/app/domain/language'
import type { SectionNote } from '~/app/domain/section-note'
import type { Role } from '~/app/domain/role'
import type { Json } from './json'

/*
 * The tables as TypeScript sees them; what they mean stands in `db/migrations`. Values are the
 * same on both databases: bigint is a number (safe below 2^53), timestamptz a Date, date a string
 * 'YYYY-MM-DD', bytea a Buffer, numeric a string. `null` in a column is explained in the migration.
 */

/** Read as a Buffer, written from any bytes. */
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

/** jsonb that may hold a list or a bare value: written with `json(…)`, read as `Value`. */
type JsonColumn<Value> = ColumnType<Value, Json<Value>, Json<Value>>

type JsonColumnWithDefault<Value> = ColumnType<Value, Json<Value> | undefined, Json<Value>>

/** jsonb that is always an object; a plain object may be written. */
type JsonObject = Record<string, unknown>

// ── 1. People, sign-in, roles

/** Someone who can sign in. Erasure empties name and e-mail; the row stays. */
export type PeopleTable = {
  id: Generated<string>
  /** Lower case. */
  email: string | null
  name: string | null
  language: Generated<string>
  created_at: Generated<Date>
  erased_at: Date | null
}

/** A link sent by mail, used once. Of its token only the hash is kept. */
export type SignInLinksTable = {
  token_hash: Bytes
  email: string
  expires_at: Generated<Date>
  used_at: Date | null
}

/** A signed-in browser. */
export type SignInSessionsTable = {
  token_hash: Bytes
  person_id: string
  created_at: Generated<Date>
  seen_at: Generated<Date>
  expires_at: Date
}

// ── 2. Consultation, phase, activity, question

/** The whole public process. */
export type ConsultationsTable = {
  id: Generated<string>
  slug: string
  title: Localized
  description: Generated<Localized>
  /** At least one; the first is the one texts fall back to. */
  languages: string[]
  /** IANA name. */
  time_zone: string
  settings: Generated<JsonObject>
  created_at: Generated<Date>
  /** `null`: only its team sees it. */
  public_at: Date | null
}

/** Who works on a consultation; without one, on the whole platform (operator). */
export type RolesTable = {
  id: Generated<string>
  person_id: string
  consultation_id: string | null
  role: Role
  granted_by_id: string | null
  granted_at: Generated<Date>
  ended_at: Date | null
}

/** A dated part of a consultation with a question to settle. */
export type PhasesTable = {
  id: Generated<string>
  consultation_id: string
  position: number
  title: Localized
  question: Localized
  opens_at: Date
  /** Exclusive. */
  closes_at: Date
  /** What the phase owes: strategy, synthesis, report, approval. */
  outputs: Generated<string[]>
}

/** Something open in a phase; without dates of its own, open with the phase. */
export type ActivitiesTable = {
  id: Generated<string>
  phase_id: string
  kind: 'discussion' | 'survey' | 'session' | 'mailbox' | 'comments' | 'drafting' | 'responses'
  position: Generated<number>
  title: Localized
  introduction: Generated<Localized>
  opens_at: Date | null
  closes_at: Date | null
  settings: Generated<JsonObject>
  /** The draft that `comments` or `drafting` is about. */
  draft_id: string | null
}

/** What is asked in an activity. */
export type QuestionsTable = {
  id: Generated<string>
  activity_id: string
  position: number
  kind: 'text' | 'single' | 'multiple' | 'scale' | 'ranking' | 'matrix' | 'number' | 'date'
  wording: Localized
  choices: JsonColumnWithDefault<{ id: string; label: Localized }[]>
  settings: Generated<JsonObject>
}

/** For whom people speak; `target` is the number of contributors hoped for. */
export type StakeholderGroupsTable = {
  id: Generated<string>
  consultation_id: string
  position: number
  name: Localized
  target: number | null
}

// ── 3. Contributor, receipt, contribution

/** Who said it. An anonymous sending makes a contributor without a name. */
export type ContributorsTable = {
  id: Generated<string>
  consultation_id: string
  person_id: string | null
  kind: 'individual' | 'organisation' | 'coalition' | 'member' | 'forum'
  name: string | null
  email: string | null
  stakeholder_group_id: string | null
  /** ISO 3166, two capitals. */
  country: string | null
  region: string | null
  language: string | null
  merged_into_id: string | null
  erased_at: Date | null
}

/** One sending of a form or answer sheet. */
export type ReceiptsTable = {
  id: Generated<string>
  consultation_id: string
  activity_id: string | null
  contributor_id: string
  idempotency_key: string
  content_hash: Bytes
  code_hash: Bytes
  /** Always a full hour. */
  received_at: Generated<Date>
  is_late: Generated<boolean>
}

/** One thing someone said, through whatever channel. Its words, date and origin never change. */
export type ContributionsTable = {
  id: Generated<string>
  /** Order of arrival. */
  seq: GeneratedAlways<number>
  consultation_id: string
  phase_id: string
  activity_id: string | null
  question_id: string | null
  reply_to_id: string | null
  /** 412 is C-0412; `null` until `number_contributions()` has run. */
  number: number | null
  channel:
    | 'discussion'
    | 'survey'
    | 'session'
    | 'meeting'
    | 'regional_event'
    | 'draft_comment'
    | 'email'
    | 'letter'
    | 'import'
  kind: Generated<
    'comment' | 'question' | 'objection' | 'support' | 'wording' | 'evidence' | 'quote' | 'contest'
  >
  contributor_id: string | null
  contributor_kind: string | null
  stakeholder_group_id: string | null
  speaker: string | null
  consent: 'public' | 'name_hidden' | 'secretariat_only'
  language: string
  /** NFC, not empty, at most 200 000 characters. */
  text: string
  search: GeneratedAlways<string | null>
  /** Without an account the full hour, no finer. */
  received_at: Generated<Date>
  said_on: string | null
  is_late: Generated<boolean>
  sent_by_id: string | null
  receipt_id: string | null
  origin_key: string | null
  state: Generated<'held' | 'listed' | 'replaced' | 'hidden' | 'withdrawn' | 'aside'>
  /** The published one, written by the database; `null`: pending. */
  disposition: Disposition | null
  job_id: string | null
  thread_id: string | null
}

/** Closed answers of a survey. */
export type AnswersTable = {
  receipt_id: string
  question_id: string
  value: JsonColumn<unknown>
}

/** "I support this", "I see it differently": once per contributor. */
export type SupportsTable = {
  contribution_id: string
  contributor_id: string
  stance: Generated<'support' | 'differ'>
}

// ── 4. Theme

/** What contributions are about: a tree. */
export type ThemesTable = {
  id: Generated<string>
  consultation_id: string
  parent_id: string | null
  name: Localized
  description: Generated<Localized>
  state: Generated<'proposed' | 'active' | 'locked' | 'rejected' | 'merged'>
  merged_into_id: string | null
  is_minority: Generated<boolean>
}

/** One decision that a contribution is about a theme, or about none and why. Ended, not removed. */
export type AssignmentsTable = {
  id: Generated<string>
  contribution_id: string
  /** This and the next five are copied from the contribution by the database. */
  contribution_seq: GeneratedAlways<number>
  phase_id: GeneratedAlways<string>
  channel: GeneratedAlways<string>
  contributor_kind: GeneratedAlways<string | null>
  stakeholder_group_id: GeneratedAlways<string | null>
  language: GeneratedAlways<string>
  theme_id: string | null
  reason: string | null
  origin: 'human' | 'engine' | 'llm'
  score: number | null
  decided_by_id: string | null
  decided_at: Generated<Date>
  ended_at: Date | null
}

// ── 5. Draft, version, block

/** A document written together, live. */
export type DraftsTable = {
  id: Generated<string>
  consultation_id: string
  phase_id: string | null
  kind: 'strategy' | 'synthesis' | 'report' | 'notes'
  title: Localized
  created_by_id: string
  created_at: Generated<Date>
}

/** The working text of a draft in one language: one Yjs document. */
export type DraftTextsTable = {
  id: Generated<string>
  draft_id: string
  language: string
  source_id: string | null
  generation: Generated<number>
}

/** The log of a working text; `seq` without gaps. */
export type DraftUpdatesTable = {
  draft_text_id: string
  generation: number
  seq: number
  update: Bytes
  person_id: string | null
  client_id: number | null
  created_at: Generated<Date>
}

/** A published state of a draft. Never changes; can be withdrawn with a public note. */
export type VersionsTable = {
  id: Generated<string>
  draft_id: string
  number: number
  hash: Bytes
  note: Generated<Localized>
  published_by_id: string
  published_at: Generated<Date>
  withdrawn_at: Date | null
  withdrawal_note: Localized | null
}

/** Why a part of the text changed with a version; `block_id` is that of its heading. */
export type SectionNotesTable = {
  version_id: string
  block_id: string
  position: number
  title: Generated<Localized>
  note: Localized
}

/** A version that is to be published at a moment somebody chose. */
export type PlannedPublicationsTable = {
  id: Generated<string>
  draft_id: string
  due_at: Date
  /** `null`: published as the texts stand then. */
  seen: string | null
  left_out: Generated<string[]>
  known_gaps: Generated<string[]>
  note: Generated<Localized>
  section_notes: JsonColumnWithDefault<SectionNote[]>
  is_public: Generated<boolean>
  planned_by_id: string
  planned_at: Generated<Date>
  state: Generated<'planned' | 'published' | 'failed' | 'cancelled'>
  version_id: string | null
  refusal: string | null
  settled_at: Date | null
}

/** A frozen state of a working text; with a version, the published text in that language. */
export type CheckpointsTable = {
  id: Generated<string>
  draft_text_id: string
  version_id: string | null
  language: string
  generation: number
  seq: number
  name: string | null
  content: Document
  html: string | null
  hash: Bytes
  created_at: Generated<Date>
}

/** The blocks of a published text. `block_id` is the same in every version and language. */
export type BlocksTable = {
  checkpoint_id: string
  block_id: string
  position: number
  parent_id: string | null
  kind: BlockKind
  level: number | null
  role: string | null
  attributes: Generated<Record<string, string>>
  text: string
  text_hash: Bytes
}

// ── 6. Comment thread, anchor, position

/** A discussion pinned to a passage of a published text; never changed. Offsets: UTF-16 units. */
export type CommentThreadsTable = {
  id: Generated<string>
  checkpoint_id: string
  start_block_id: string | null
  start_offset: number | null
  end_block_id: string | null
  /** Exclusive. */
  end_offset: number | null
  quote: Generated<string>
  prefix: Generated<string>
  suffix: Generated<string>
  selected: string | null
  replacement: string | null
}

/** Where a thread stands in another frozen text. */
export type AnchorPositionsTable = {
  thread_id: string
  checkpoint_id: string
  state: 'exact' | 'moved' | 'edited' | 'weak' | 'fuzzy' | 'orphaned' | 'manual'
  start_block_id: string | null
  start_offset: number | null
  end_block_id: string | null
  end_offset: number | null
  /** 0 to 1. */
  survival: number | null
  tombstone_block_id: string | null
  tombstone_offset: number | null
  decided_by_id: string | null
}

// ── 7. Citation, figure

/** What a block rests on: a contribution, a theme, or a block of another document. */
export type CitationsTable = {
  id: Generated<string>
  draft_id: string
  block_id: string
  version_id: string | null
  contribution_id: string | null
  start_offset: number | null
  end_offset: number | null
  quote: string | null
  theme_id: string | null
  cited_version_id: string | null
  cited_block_id: string | null
  stance: Generated<'supports' | 'dissents' | 'context' | 'pending'>
  made_by_id: string | null
  created_at: Generated<Date>
}

/** A number somewhere: the query that gave it, its result, and when. */
export type FiguresTable = {
  id: Generated<string>
  consultation_id: string
  draft_id: string | null
  version_id: string | null
  name: string
  parameters: Generated<JsonObject>
  value: JsonColumn<unknown>
  counted_at: Generated<Date>
}

// ── 8. Response and disposition

/** The published reason; one may answer many. Corrected by another that replaces it. */
export type ResponsesTable = {
  id: Generated<string>
  consultation_id: string
  text: Generated<Localized>
  state: Generated<'assigned' | 'proposed' | 'reviewed' | 'published'>
  assignee_id: string | null
  due_on: string | null
  reviewed_by_id: string | null
  published_by_id: string | null
  published_at: Date | null
  replaces_id: string | null
  note: Localized | null
  created_at: Generated<Date>
}

/** What was decided about a contribution, through one response; `null`: not decided yet. */
export type DispositionsTable = {
  id: Generated<string>
  contribution_id: string
  response_id: string
  disposition:
    | 'accepted'
    | 'accepted_in_part'
    | 'already_covered'
    | 'deferred'
    | 'noted'
    | 'out_of_scope'
    | 'not_accepted'
    | null
  decided_by_id: string | null
  decided_at: Date | null
  ended_at: Date | null
}

/** The change in the text that a response speaks of. */
export type ResponseBlocksTable = {
  response_id: string
  version_id: string
  block_id: string
}

export type SettlingChangesTable = {
  response_id: string
  draft_id: string
  block_id: string
  noted_by_id: string
  noted_at: Generated<Date>
}

// ── 9. Body and approval

/** A steering committee, a board, a multi-stakeholder forum. */
export type BodiesTable = {
  id: Generated<string>
  consultation_id: string
  name: Localized
  rules: Generated<JsonObject>
}

/** A place in a body, held by a person for a term; `ends_on` is exclusive. */
export type SeatsTable = {
  id: Generated<string>
  body_id: string
  person_id: string | null
  organisation: string | null
  party: string | null
  is_chair: Generated<boolean>
  starts_on: Generated<string>
  ends_on: string | null
  /** Seats added after a vote opened do not vote in it; `null`: before this was noted. */
  added_at: Date | null
}

/** A body's decision on one named version. */
export type ApprovalsTable = {
  id: Generated<string>
  body_id: string
  version_id: string
  rules: JsonObject
  opens_at: Generated<Date>
  closes_at: Date
  result: 'approved' | 'sent_back' | 'no_quorum' | 'cancelled' | null
  conditions: Localized | null
  decided_at: Date | null
  /** Why it was cancelled, for all to read. */
  cancellation_note: Localized | null
}

/** One vote per seat; changed until the window closes, then kept. */
export type VotesTable = {
  approval_id: string
  seat_id: string
  choice: 'yes' | 'yes_with_reservation' | 'no' | 'abstain'
  reason: string | null
  cast_by_id: string
  cast_at: Generated<Date>
}

// ── 10. Listening session

/** A meeting: an activity of kind `session`. Its notes are a draft. */
export type ListeningSessionsTable = {
  activity_id: string
  starts_at: Date
  ends_at: Date
  time_zone: string
  place: string | null
  link: string | null
  /** The channel of its contributions. */
  format: 'session' | 'meeting' | 'regional_event'
  attribution: 'named' | 'organisation' | 'group' | 'none'
  host: string | null
  agenda: JsonColumnWithDefault<unknown[]>
  notes_id: string
  closed_at: Date | null
  confirm_until: Date | null
}

/** Who came: a contributor, or a head count of a group. */
export type AttendancesTable = {
  id: Generated<string>
  activity_id: string
  stakeholder_group_id: string | null
  contributor_id: string | null
  people: Generated<number>
  state: Generated<'invited' | 'registered' | 'waiting' | 'attended'>
}

// ── 11. Events, outbox, jobs

/** What people did. Ids and before/after/why, never personal data: it is never erased. */
export type EventsTable = {
  id: Generated<string>
  seq: GeneratedAlways<number>
  consultation_id: string | null
  kind: string
  person_id: string | null
  subject_id: string
  data: Generated<JsonObject>
  /** Without an account the full hour, no finer. */
  created_at: Generated<Date>
  /** Place in the sealed log; `null` until `seal_events()` has run. */
  position: number | null
  hash: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
}

/** What must follow from a committed event. Tried until done. */
export type OutboxTable = {
  id: Generated<string>
  event_id: string
  kind: string
  person_id: string | null
  contributor_id: string | null
  data: Generated<JsonObject>
  due_at: Generated<Date>
  attempts: Generated<number>
  is_done: Generated<boolean>
  error: string | null
}

/** Long work: visible, cancelled between steps, resumed after a restart. */
export type JobsTable = {
  id: Generated<string>
  consultation_id: string | null
  kind: string
  input: JsonObject
  /** `prepared`: waits for a person to start it. */
  state: Generated<'prepared' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'>
  done: Generated<number>
  total: number | null
  resume: JsonObject | null
  result: JsonObject | null
  started_by_id: string | null
  created_at: Generated<Date>
  heartbeat_at: Date | null
  cancel_requested_at: Date | null
  finished_at: Date | null
  /** Not before. */
  due_at: Generated<Date>
}

// ── 12. Live drafting: compacted states, translations, what the team says to itself, files

/** What a join is answered with: the log up to `seq` in one update. */
export type DraftStatesTable = {
  draft_text_id: string
  generation: number
  seq: number
  state: Bytes
  authors: JsonColumnWithDefault<readonly (readonly [clientId: number, personId: string | null])[]>
}

/** Where a translation stands, block by block. */
export type BlockTranslationsTable = {
  draft_text_id: string
  block_id: string
  /** SHA-256 of the source block's text when it was translated. */
  source_hash: Bytes
  /** What was translated. */
  source_text: string
  state: 'machine' | 'translated' | 'reviewed' | 'no_change_needed'
  person_id: string | null
  updated_at: Generated<Date>
}

/** An agreed term, in as many languages as were agreed. */
export type TermsTable = {
  id: Generated<string>
  consultation_id: string
  term: Localized
}

/** What the team says to itself; with an assignee it is a task. */
export type InternalCommentsTable = {
  id: Generated<string>
  consultation_id: string
  draft_id: string | null
  block_id: string | null
  contribution_id: string | null
  author_id: string
  text: string
  assignee_id: string | null
  due_on: string | null
  done_at: Date | null
  created_at: Generated<Date>
}

/** How far a section is, by the block of its heading, and who closed it for writing. */
export type SectionStatesTable = {
  draft_id: string
  block_id: string
  readiness: Generated<'in_progress' | 'in_review' | 'ready'>
  locked_by_id: string | null
  changed_at: Generated<Date>
}

/** Who was asked to read a section again, until somebody says how it stands. */
export type SectionReviewsTable = {
  draft_id: string
  block_id: string
  reviewer_id: string
  handed_by_id: string
  title: Generated<string>
  handed_at: Generated<Date>
}

/** Bytes once, by their SHA-256. */
export type FilesTable = {
  hash: Bytes
  media_type: string
  bytes: Bytes
}

/** Where a file is used, and under which name. */
export type AttachmentsTable = {
  id: Generated<string>
  file_hash: Bytes
  name: string
  draft_id: string | null
  contribution_id: string | null
  added_by_id: string | null
  created_at: Generated<Date>
}

/** What became of each character between two frozen texts. */
export type VersionMapsTable = {
  from_id: string
  to_id: string
  runs: JsonColumn<unknown>
  block_status: JsonColumn<unknown>
}

/** Who wants to hear of a consultation, a draft or a thread. */
export type FollowsTable = {
  id: Generated<string>
  consultation_id: string
  person_id: string | null
  contributor_id: string | null
  subject_id: string
  confirmed_at: Date | null
  ended_at: Date | null
  created_at: Generated<Date>
}

// ── 13. Trace

/** Every link of the trace as one relation (a view). */
export type TraceLinksView = {
  from_kind: GeneratedAlways<'contribution' | 'theme' | 'block' | 'response'>
  from_id: GeneratedAlways<string>
  to_kind: GeneratedAlways<'theme' | 'block' | 'response'>
  to_id: GeneratedAlways<string>
  version_id: GeneratedAlways<string | null>
}

export type Database = {
  people: PeopleTable
  sign_in_links: SignInLinksTable
  sign_in_sessions: SignInSessionsTable
  consultations: ConsultationsTable
  roles: RolesTable
  phases: PhasesTable
  activities: ActivitiesTable
  questions: QuestionsTable
  stakeholder_groups: StakeholderGroupsTable
  contributors: ContributorsTable
  receipts: ReceiptsTable
  contributions: ContributionsTable
  answers: AnswersTable
  supports: SupportsTable
  themes: ThemesTable
  assignments: AssignmentsTable
  drafts: DraftsTable
  draft_texts: DraftTextsTable
  draft_updates: DraftUpdatesTable
  versions: VersionsTable
  section_notes: SectionNotesTable
  planned_publications: PlannedPublicationsTable
  checkpoints: CheckpointsTable
  blocks: BlocksTable
  comment_threads: CommentThreadsTable
  anchor_positions: AnchorPositionsTable
  citations: CitationsTable
  figures: FiguresTable
  responses: ResponsesTable
  dispositions: DispositionsTable
  response_blocks: ResponseBlocksTable
  settling_changes: SettlingChangesTable
  bodies: BodiesTable
  seats: SeatsTable
  approvals: ApprovalsTable
  votes: VotesTable
  listening_sessions: ListeningSessionsTable
  attendances: AttendancesTable
  events: EventsTable
  outbox: OutboxTable
  jobs: JobsTable
  draft_states: DraftStatesTable
  block_translations: BlockTranslationsTable
  terms: TermsTable
  internal_comments: InternalCommentsTable
  section_states: SectionStatesTable
  section_reviews: SectionReviewsTable
  files: FilesTable
  attachments: AttachmentsTable
  version_maps: VersionMapsTable
  follows: FollowsTable
  trace_links: TraceLinksView
}
