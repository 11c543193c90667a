-- What a join is answered with: the log up to `seq` in one update; the tail follows. Written by compaction.
create table draft_states (
  draft_text_id uuid not null references draft_texts,
  generation integer not null,
  seq bigint not null,
  state bytea not null,
  primary key (draft_text_id, generation)
);

-- Where a translation stands, block by block; stale when the source block's hash is another.
create table block_translations (
  draft_text_id uuid not null references draft_texts,
  block_id uuid not null,
  source_hash bytea not null,                              -- SHA-256 of the source block's text when it was translated
  state text not null check (state in ('machine', 'translated', 'reviewed', 'no_change_needed')),
  person_id uuid references people,                        -- null: proposed by a machine, not confirmed
  updated_at timestamptz not null default now(),
  primary key (draft_text_id, block_id)
);

-- Agreed terms of a consultation, with warnings when a text departs from them.
create table terms (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  term localized not null
);
-- the glossary of a consultation
create index on terms (consultation_id);

-- What the team says to itself about a block or a contribution; with `assignee_id` it is a task.
create table internal_comments (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  draft_id uuid references drafts,
  block_id uuid,                                           -- null: about the whole draft, or a contribution
  contribution_id uuid references contributions,
  author_id uuid not null references people,
  text text not null,
  assignee_id uuid references people,
  due_on date,
  done_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(draft_id, contribution_id) = 1)
);
-- what was said about a draft
create index on internal_comments (draft_id, created_at) where draft_id is not null;

-- How far a section is, by the block of its heading, and who closed it for writing.
create table section_states (
  draft_id uuid not null references drafts,
  block_id uuid not null,
  readiness text not null default 'in_progress' check (readiness in ('in_progress', 'in_review', 'ready')),
  locked_by_id uuid references people,                     -- null: open for writing
  changed_at timestamptz not null default now(),
  primary key (draft_id, block_id)
);

-- Pictures of a draft and what people attach: bytes once, named where they are used.
create table files (
  hash bytea primary key check (hash = sha256(bytes)),
  media_type text not null,
  bytes bytea not null
);
create table attachments (
  id uuid primary key default gen_random_uuid(),
  file_hash bytea not null references files,
  name text not null,
  draft_id uuid references drafts,
  contribution_id uuid references contributions,
  added_by_id uuid references people,                      -- null: came with a contribution
  created_at timestamptz not null default now(),
  check (num_nonnulls(draft_id, contribution_id) = 1)
);
-- what is attached to a contribution, to a draft
create index on attachments (contribution_id) where contribution_id is not null;
create index on attachments (draft_id) where draft_id is not null;

-- What became of each character between two frozen texts: the one source of positions, redline, change list, stale translations.
create table version_maps (
  from_id uuid not null references checkpoints on delete cascade,
  to_id uuid not null references checkpoints on delete cascade,
  runs jsonb not null,
  block_status jsonb not null,
  primary key (from_id, to_id)
);

-- Who wants to hear of a consultation, a draft or a thread.
create table follows (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  person_id uuid references people,
  contributor_id uuid references contributors,
  subject_id uuid not null,                                -- of the consultation, draft or thread
  confirmed_at timestamptz,                                -- null: the address has not answered yet
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(person_id, contributor_id) = 1)
);
-- who follows this; each once
create unique index follows_by_person on follows (subject_id, person_id) where ended_at is null and person_id is not null;
create unique index follows_by_contributor on follows (subject_id, contributor_id) where ended_at is null and contributor_id is not null;
