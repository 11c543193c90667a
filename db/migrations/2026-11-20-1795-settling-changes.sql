-- A passage of the working text that is rewritten because of a response. It becomes one of response_blocks when a version is published in which the passage reads differently.
create table settling_changes (
  response_id uuid not null references responses,
  draft_id uuid not null references drafts,
  block_id uuid not null,
  noted_by_id uuid not null references people,
  noted_at timestamptz not null default now(),
  primary key (response_id, draft_id, block_id)
);
-- what the next version of a draft settles
create index on settling_changes (draft_id);
