-- Work that is for later waits until then.
alter table jobs add column due_at timestamptz not null default now();

-- A version that is to be published at a moment somebody chose. It is published once, by a job, or not at all: then the reason is kept.
create table planned_publications (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references drafts,
  due_at timestamptz not null,
  seen text,                                               -- the state of the texts that was read; null: published as they stand then
  left_out uuid[] not null default '{}',                   -- working texts that are not published with it
  known_gaps text[] not null default '{}',                 -- gaps that were there, and confirmed, when it was planned
  note localized not null default '{}',
  section_notes jsonb not null default '[]',               -- [{blockId, note}], for section_notes
  is_public boolean not null default false,                -- whether readers see the day in the calendar
  planned_by_id uuid not null references people,
  planned_at timestamptz not null default now(),
  state text not null default 'planned' check (state in ('planned', 'published', 'failed', 'cancelled')),
  version_id uuid references versions,
  refusal text,                                            -- why it was not published
  settled_at timestamptz,
  check ((state = 'planned') = (settled_at is null)),
  check ((state = 'published') = (version_id is not null)),
  check ((state = 'failed') = (refusal is not null))
);
-- one at a time for a draft: planned, or failed and not looked at yet
create unique index on planned_publications (draft_id) where state in ('planned', 'failed');

-- Why a part of the text changed with this version, in the words of its drafters.
create table section_notes (
  version_id uuid not null references versions,
  block_id uuid not null,                                  -- of its heading; of its first block where it has none
  position integer not null,                               -- in the order of the text
  title localized not null default '{}',                   -- its heading in that version
  note localized not null,
  primary key (version_id, block_id)
);
create trigger section_notes_never_change before update or delete on section_notes
  for each row execute function refuse_change('a published version never changes');

-- Who was asked to read a section again, until somebody says that it is ready or still in progress.
create table section_reviews (
  draft_id uuid not null references drafts,
  block_id uuid not null,
  reviewer_id uuid not null references people,
  handed_by_id uuid not null references people,
  title text not null default '',                          -- of its heading then
  handed_at timestamptz not null default now(),
  primary key (draft_id, block_id, reviewer_id)
);
