-- Polylogue: the data model, on one page. Read from top to bottom.
--
-- Runs unchanged on PostgreSQL 15+ and on PGlite 0.5 (no ICU collations; sort names in the application).
--
-- Habits. Ids are random; order comes from `seq` or a time. Names of people's things in several languages are
-- `jsonb` objects {"fr": "…", "en": "…"}; texts people write are `text` with a `language` (BCP 47). Offsets count UTF-16 units
-- from 0, end exclusive. One clock: the database's. Append-only tables are kept so by triggers. "Who decided what, before,
-- after, why" is an event, never a history table beside each table. Of people without an account no exact time is kept, only
-- the full hour: columns that could betray one say so, and their order is `seq`.

-- ─────────────────────────────────────────────────────────────────────────────────────────────── 0. Ground


create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- One search configuration per language that has a stemmer; accents folded before stemming. Adding one: here and below.
create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration es (copy = spanish);
alter text search configuration es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
create text search configuration pt (copy = portuguese);
alter text search configuration pt alter mapping for hword, hword_part, word with unaccent, portuguese_stem;
create text search configuration en (copy = english);
alter text search configuration en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration ar (copy = arabic);
create text search configuration other (copy = simple);
alter text search configuration other alter mapping for hword, hword_part, word with unaccent, simple;

-- The search configuration of a language ('pt-BR' is searched as 'pt').
create function search_config(language text) returns regconfig immutable parallel safe language sql as $$
  select case split_part(language, '-', 1)
    when 'fr' then 'public.fr'::regconfig  when 'en' then 'public.en'::regconfig  when 'es' then 'public.es'::regconfig
    when 'ar' then 'public.ar'::regconfig  when 'pt' then 'public.pt'::regconfig  else 'public.other'::regconfig end
$$;

-- `body.slice(from_unit, to_unit)` as JavaScript counts: a character outside the basic plane (most emoji) counts two.
create function utf16_slice(body text, from_unit integer, to_unit integer) returns text
immutable strict parallel safe language sql as $$
  select case when body !~ '[\U00010000-\U0010FFFF]'
    then substr(body, from_unit + 1, to_unit - from_unit)
    else replace(substr(regexp_replace(body, '([\U00010000-\U0010FFFF])', E'\\1\uFFFE', 'g'), from_unit + 1, to_unit - from_unit),
                 E'\uFFFE', '') end
$$;

-- The number of UTF-16 units: `body.length`.
create function utf16_length(body text) returns integer immutable strict parallel safe language sql as $$
  select char_length(body) + regexp_count(body, '[\U00010000-\U0010FFFF]')
$$;

-- Names in several languages: an object of strings, never an array or a bare string.
create domain localized as jsonb check (jsonb_typeof(value) = 'object' and not jsonb_path_exists(value, '$.* ? (@.type() != "string")'));

-- For triggers: what this table holds is never changed or removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % refused: %', lower(tg_op), tg_table_name, coalesce(tg_argv[0], 'append-only')
    using errcode = 'restrict_violation';
end $$;

-- ─────────────────────────────────────────────────────────────────────────────── 1. People, sign-in, roles

-- Someone who can sign in. Contributing needs no row here. Erasure empties name and e-mail; the row and its acts stay.
create table people (
  id uuid primary key default gen_random_uuid(),
  email text unique check (email = lower(email)),          -- null: erased
  name text,                                               -- null: erased
  language text not null default 'en',                     -- of the interface and of mails
  created_at timestamptz not null default now(),
  erased_at timestamptz
);

-- A link sent by mail; used once in one `update … where used_at is null and expires_at > now() returning`. GET never uses it.
create table sign_in_links (
  token_hash bytea primary key check (length(token_hash) = 32),  -- SHA-256 of 128 random bits; the token itself is not kept
  email text not null check (email = lower(email)),        -- known or not: the page answers the same
  expires_at timestamptz not null default now() + interval '10 minutes',
  used_at timestamptz
);

-- A signed-in browser; a new row at every change of rights.
create table sign_in_sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references people,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),              -- staff: idle for 30 minutes ends it
  expires_at timestamptz not null
);
-- sign out everywhere
create index on sign_in_sessions (person_id);

-- ───────────────────────────────────────────────────────────────────── 2. Consultation, phase, activity, question
-- The whole public process.
create table consultations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title localized not null,
  description localized not null default '{}',
  languages text[] not null check (cardinality(languages) > 0),  -- the first is the one texts fall back to
  time_zone text not null,                                 -- IANA name; deadlines are shown in it
  settings jsonb not null default '{}',                    -- moderation before or after, licence, breakdown threshold, template
  created_at timestamptz not null default now(),
  public_at timestamptz                                    -- null: only its team sees it
);

-- Who works on a consultation. Everyone else is a stakeholder; the steering committee are those with a current seat (§ 9).
create table roles (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  consultation_id uuid references consultations,           -- null: on the whole platform (operator)
  role text not null check (role in ('secretariat', 'facilitator', 'drafter', 'operator')),
  granted_by_id uuid references people,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((role = 'operator') = (consultation_id is null))
);
-- a role is held once at a time; "what may this person do here"
create unique index on roles (person_id, consultation_id, role) nulls not distinct where ended_at is null;

-- A dated part of a consultation with a question to settle. What one may do in it is in its activities, not in a kind.
create table phases (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  position integer not null,
  title localized not null,
  question localized not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,                          -- exclusive
  outputs text[] not null default '{}',                    -- what it owes: strategy, synthesis, report, approval
  unique (consultation_id, position) deferrable,
  unique (consultation_id, id),                            -- lets others refer to "a phase of this consultation"
  check (opens_at < closes_at)
);

-- Something open in a phase: a discussion, a survey, a session, comments on a draft, … Several at once. Not open = refused.
-- A members' vote on priorities is a survey that only a body's seats may answer.
create table activities (
  id uuid primary key default gen_random_uuid(),
  phase_id uuid not null references phases,
  kind text not null check (kind in ('discussion', 'survey', 'session', 'mailbox', 'comments', 'drafting', 'responses')),
  position integer not null default 0,
  title localized not null,
  introduction localized not null default '{}',
  opens_at timestamptz,                                    -- null: with the phase
  closes_at timestamptz,                                   -- null: with the phase
  settings jsonb not null default '{}'
);
-- the activities of a phase
create index on activities (phase_id, position);

-- What is asked in an activity: of a discussion, a survey, or a table of a session.
create table questions (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references activities,
  position integer not null,
  kind text not null check (kind in ('text', 'single', 'multiple', 'scale', 'ranking', 'matrix', 'number', 'date')),
  wording localized not null,
  choices jsonb not null default '[]',                     -- [{"id": "a", "label": {"fr": "…"}}]
  settings jsonb not null default '{}',                    -- required, bounds, condition
  unique (activity_id, position) deferrable
);

-- For whom people speak; `target` says whom the consultation wants to hear.
create table stakeholder_groups (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  position integer not null,
  name localized not null,
  target integer,                                          -- contributors hoped for; null: none set
  unique (consultation_id, id)
);

-- ─────────────────────────────────────────────────────────────────────────── 3. Contributor, receipt, contribution

-- Who said it. "People" are counted here, contributions below. An anonymous sending makes a contributor without a name.
create table contributors (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  person_id uuid references people,                        -- null: has no account
  kind text not null check (kind in ('individual', 'organisation', 'coalition', 'member', 'forum')),
  name text,                                               -- null: none given, or erased
  email text,                                              -- to hear what became of it; null: not wanted, or erased
  stakeholder_group_id uuid,
  country text check (country ~ '^[A-Z]{2}$'),             -- ISO 3166
  region text,
  language text,
  merged_into_id uuid references contributors,             -- found to be the same; contributions point to the one that stays
  erased_at timestamptz,
  foreign key (consultation_id, stakeholder_group_id) references stakeholder_groups (consultation_id, id),
  unique (consultation_id, id)
);
-- one contributor per account and consultation
create unique index on contributors (consultation_id, person_id) where person_id is not null and merged_into_id is null and kind = 'individual';
-- One sending of a form or answer sheet: made once, however often it is sent. A survey's respondents are its receipts.
create table receipts (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  activity_id uuid references activities,
  contributor_id uuid not null references contributors,
  idempotency_key text not null,                           -- made with the form
  content_hash bytea not null,                             -- the same form sent again with another text is another sending: nothing is lost
  code_hash bytea not null unique check (length(code_hash) = 32),  -- code = HMAC(secret, key and hash): a retry shows the same; only its hash is kept
  received_at timestamptz not null default date_trunc('hour', now()) check (extract(epoch from received_at) % 3600 = 0),
  is_late boolean not null default false,
  unique (idempotency_key, content_hash)
);
-- respondents of a survey
create index on receipts (activity_id);

-- One thing someone said, through whatever channel: post, reply, survey text, point of a session, letter, draft comment.
create table contributions (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,          -- order of arrival; the key of every page of the register
  consultation_id uuid not null references consultations,
  phase_id uuid not null,
  activity_id uuid references activities,                  -- null: outside any
  question_id uuid references questions,
  reply_to_id uuid references contributions,               -- the contribution it answers; for a contest, the one misread
  number integer check (number > 0),                       -- 412 is C-0412; given just after the commit by number_contributions()
  channel text not null check (channel in ('discussion', 'survey', 'session', 'meeting', 'regional_event', 'draft_comment', 'email', 'letter', 'import')),
  kind text not null default 'comment' check (kind in ('comment', 'question', 'objection', 'support', 'wording', 'evidence', 'quote', 'contest')),
  contributor_id uuid,                                     -- null: said in a session whose rule names nobody
  contributor_kind text,                                   -- kind and group as they were when it was said,
  stakeholder_group_id uuid,                               -- so that filters need no join and old counts do not drift
  speaker text,                                            -- how the session's rule names who spoke: "a city", "table 3"
  consent text not null check (consent in ('public', 'name_hidden', 'secretariat_only')),
  language text not null,
  text text not null check (text <> '' and length(text) <= 200000 and text is nfc normalized),
  search tsvector generated always as (to_tsvector(search_config(language), text)) stored,
  received_at timestamptz not null default now(),          -- without an account: the full hour, no finer
  said_on date,                                            -- when said, if not when received (letter, session, import)
  is_late boolean not null default false,                  -- decided by the inserting statement with the database's clock
  sent_by_id uuid references people,                       -- who was signed in: the author, or staff who entered it; null: no account
  receipt_id uuid references receipts,                     -- null: nobody was there to be given one (import, session)
  origin_key text,                                         -- what made it, when no form did: 'import:<sha-256 of file>:<row>:<column>', 'session:<block id>'
  state text not null default 'listed' check (state in (
    'held',       -- received, waits for moderation or for the participants' confirmation
    'listed',     -- counted and shown as its consent allows
    'replaced',   -- its points, or what it was merged into, stand instead (contribution_links)
    'hidden',     -- moderated, with a reason
    'withdrawn',  -- by its author, or with its import
    'aside')),    -- said by the team in a thread or discussion: shown there, not in the register, not counted
  disposition text check (disposition in ('accepted', 'accepted_in_part', 'already_covered', 'deferred', 'noted', 'out_of_scope', 'not_accepted')),
                                                           -- the published one, kept by trigger from § 8; null: pending
  unique (consultation_id, number),
  foreign key (consultation_id, phase_id) references phases (consultation_id, id),
  foreign key (consultation_id, contributor_id) references contributors (consultation_id, id),
  foreign key (consultation_id, stakeholder_group_id) references stakeholder_groups (consultation_id, id),
  check (sent_by_id is not null or extract(epoch from received_at) % 3600 = 0),
  check (state <> 'aside' or (number is null and sent_by_id is not null))
);
-- What was said is never changed, nor its date, language or origin. (Redaction: § 3, later.)
create trigger contributions_are_kept before update of id, seq, consultation_id, phase_id, channel, contributor_kind, stakeholder_group_id, language, text,
  received_at, said_on, is_late, receipt_id, origin_key, reply_to_id on contributions for each row execute function refuse_change('what was received is not changed; a correction is another text of it');
create trigger contributions_stay before delete on contributions for each row execute function refuse_change('nothing received is lost');

-- The register's page, newest first, 50 at a time, "where seq < :last order by seq desc". One index per filter; PostgreSQL
-- joins two of them when both are selective. All leave out what is not listed.
-- no filter
create index contributions_register on contributions (consultation_id, seq desc) where state = 'listed';
-- by phase
create index contributions_phase on contributions (phase_id, seq desc) where state = 'listed';
-- by channel
create index contributions_channel on contributions (consultation_id, channel, seq desc) where state = 'listed';
-- by kind of contributor
create index contributions_kind on contributions (consultation_id, contributor_kind, seq desc) where state = 'listed';
-- by stakeholder group
create index contributions_group on contributions (stakeholder_group_id, seq desc) where state = 'listed';
-- by language
create index contributions_language on contributions (consultation_id, language, seq desc) where state = 'listed';
-- by disposition
create index contributions_disposition on contributions (consultation_id, disposition, seq desc) where state = 'listed';
-- pending of a phase: the board, and the check before a report
create index contributions_pending on contributions (phase_id, seq) where disposition is null and state = 'listed';
-- what is held, hidden, replaced, withdrawn (few)
create index contributions_unlisted on contributions (consultation_id, state, seq desc) where state <> 'listed';
-- full text, each in its language; and the candidates for "contributions like this" (query S at the end)
create index contributions_search on contributions using gin (search);
-- all of one contributor
create index contributions_contributor on contributions (contributor_id);
-- all of one receipt
create index contributions_receipt on contributions (receipt_id) where receipt_id is not null;
-- a discussion, a session, a survey question
create index contributions_activity on contributions (activity_id, seq) where activity_id is not null;
-- replies
create index contributions_replies on contributions (reply_to_id) where reply_to_id is not null;
-- the same row of the same file, the same point of the same session: once
create unique index contributions_origin on contributions (consultation_id, origin_key) where origin_key is not null;
-- the queue of those without a number yet
create index contributions_unnumbered on contributions (consultation_id, seq) where number is null and state <> 'aside';

-- Give the next numbers, without gaps, in order of arrival; call after commits, or inside an import. A rolled-back sending
-- takes no number because none was given yet, and nobody waits in line to contribute.
create function number_contributions(consultation uuid) returns integer language plpgsql as $$
declare given integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(consultation::text, 1));
  with waiting as (
    select id, row_number() over (order by seq) as place from contributions
    where consultation_id = consultation and number is null and state <> 'aside'
    order by seq limit 10000
  )
  update contributions as contribution
  set number = coalesce((select max(number) from contributions where consultation_id = consultation), 0) + waiting.place
  from waiting where contribution.id = waiting.id;
  get diagnostics given = row_count;
  return given;
end $$;

-- Closed answers of a survey; its free-text answers are contributions with the same receipt and question.
create table answers (
  receipt_id uuid not null references receipts,
  question_id uuid not null references questions,
  value jsonb not null,                                    -- choice id, list of them, number, date
  primary key (receipt_id, question_id)
);
-- the chart of a question
create index on answers (question_id);

-- "I support this", "I see it differently": once per contributor.
create table supports (
  contribution_id uuid not null references contributions,
  contributor_id uuid not null references contributors,
  stance text not null default 'support' check (stance in ('support', 'differ')),
  primary key (contribution_id, contributor_id)
);

-- ────────────────────────────────────────────────────────────────────────────────────────────────── 4. Theme
-- What contributions are about: the code frame, a tree. Renaming, moving, merging, splitting are events, so it has a history.
create table themes (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  parent_id uuid,
  name localized not null,
  description localized not null default '{}',
  state text not null default 'active' check (state in ('proposed', 'active', 'locked', 'rejected', 'merged')),
  merged_into_id uuid,
  is_minority boolean not null default false,              -- shown by name, never merged silently
  unique (consultation_id, id),
  foreign key (consultation_id, parent_id) references themes (consultation_id, id),
  foreign key (consultation_id, merged_into_id) references themes (consultation_id, id),
  check ((state = 'merged') = (merged_into_id is not null))
);

-- One decision that a contribution is about a theme, or about none and why. Append-only: superseded ones are ended, not removed.
create table assignments (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references contributions,
  -- copied from the contribution by trigger, none of them ever changes: the register by theme is read from one index
  contribution_seq bigint not null,
  phase_id uuid not null,
  channel text not null,
  contributor_kind text,
  stakeholder_group_id uuid,
  language text not null,
  theme_id uuid references themes,                         -- null: not classified
  reason text,                                             -- why not classified: no known word, thin margin, language
  origin text not null check (origin in ('human', 'engine', 'llm')),
  score real,
  decided_by_id uuid references people,                    -- who assigned or confirmed it; null: a machine's, not confirmed
  decided_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((theme_id is null) = (reason is not null)),
  check (origin <> 'human' or decided_by_id is not null)
);
create function copy_contribution_facts() returns trigger language plpgsql as $$
begin
  select seq, phase_id, channel, contributor_kind, stakeholder_group_id, language
  into strict new.contribution_seq, new.phase_id, new.channel, new.contributor_kind, new.stakeholder_group_id, new.language
  from contributions where id = new.contribution_id;
  return new;
end $$;
create trigger assignments_copy before insert on assignments for each row execute function copy_contribution_facts();
create trigger assignments_are_kept before update of id, contribution_id, contribution_seq, phase_id, channel, contributor_kind, stakeholder_group_id, language,
  theme_id, reason, origin, score or delete on assignments for each row execute function refuse_change('end it and make another');
-- the themes of a contribution; each once
create unique index assignments_current on assignments (contribution_id, theme_id) where ended_at is null;
-- the register by theme, newest first; counts of a theme
create index assignments_theme on assignments (theme_id, contribution_seq desc)
  include (contribution_id, phase_id, channel, contributor_kind, stakeholder_group_id, language) where ended_at is null;

-- ────────────────────────────────────────────────── 5. Draft, version, block: every document the platform publishes

-- A document written together, live: a strategy, a phase's synthesis, a commented report, the notes of a session.
-- One kind of thing, so all are edited, versioned, hashed, translated, commented on and approved by the same code.
create table drafts (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  phase_id uuid,                                           -- null: of the whole consultation
  kind text not null check (kind in ('strategy', 'synthesis', 'report', 'notes')),
  title localized not null,
  created_by_id uuid not null references people,
  created_at timestamptz not null default now(),
  foreign key (consultation_id, phase_id) references phases (consultation_id, id),
  unique (consultation_id, id)
);
-- the documents of a consultation
create index on drafts (consultation_id, kind);
-- Which draft an activity of kind 'comments' or 'drafting' is about.
alter table activities add column draft_id uuid references drafts;

-- The working text of a draft in one language: one Yjs document at /collaboration/<id>. Blocks are aligned by block id.
create table draft_texts (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references drafts,
  language text not null,
  source_id uuid references draft_texts,                   -- the text it translates; null: written here
  generation integer not null default 1,                   -- a new Yjs document after each published version
  unique (draft_id, language)
);

-- The log: committed before anyone else sees the update. `seq` is given by the room that holds the text, without gaps.
create table draft_updates (
  draft_text_id uuid not null references draft_texts,
  generation integer not null,
  seq bigint not null,
  update bytea not null,
  person_id uuid references people,                        -- null: made by the server (seeding, import)
  client_id bigint,                                        -- of the Yjs client; bound to the connection
  created_at timestamptz not null default now(),
  primary key (draft_text_id, generation, seq)
);
create trigger draft_updates_are_kept before update on draft_updates for each row execute function refuse_change();

-- A published state of a draft, signed for by a person. It never changes; it can be withdrawn with a public note.
create table versions (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references drafts,
  number integer not null check (number > 0),
  hash bytea not null check (length(hash) = 32),           -- SHA-256 over the hashes of the texts published with it
  note localized not null default '{}',                    -- what changed, in a sentence
  published_by_id uuid not null references people,         -- the sign-off of its words, whoever or whatever proposed them
  published_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawal_note localized,
  unique (draft_id, number),
  check ((withdrawn_at is null) = (withdrawal_note is null))
);
create trigger versions_never_change before update of id, draft_id, number, hash, note, published_by_id, published_at or delete
  on versions for each row execute function refuse_change('a published version never changes');

-- A frozen state of a working text. With a version: the published text in that language. Without: a point in the live text.
-- One table, so that anchors are carried, and texts compared, between any two of them in one way.
create table checkpoints (
  id uuid primary key default gen_random_uuid(),
  draft_text_id uuid not null references draft_texts,
  version_id uuid references versions,                     -- null: not published
  language text not null,
  generation integer not null,
  seq bigint not null,                                     -- the last update it contains
  name text,                                               -- given by a person; kept as long as it has one
  content jsonb not null,                                  -- the tree of nodes (allow-listed); the source of html and exports
  html text,                                               -- made once, when published
  hash bytea not null check (length(hash) = 32),           -- SHA-256 of the canonical content
  created_at timestamptz not null default now(),
  unique (version_id, language)                            -- a translation may join its version later
);
-- the last state of a working text
create index on checkpoints (draft_text_id, created_at desc);
create trigger published_texts_never_change before update or delete on checkpoints for each row
  when (old.version_id is not null) execute function refuse_change('a published version never changes');

-- The blocks of a published text, as anchors, comparisons, the trace and translations need them.
create table blocks (
  checkpoint_id uuid not null references checkpoints,
  block_id uuid not null,                                  -- the same in every version and language: the join key
  position integer not null,
  parent_id uuid,                                          -- list, table or section it stands in
  kind text not null check (kind in ('heading', 'paragraph', 'list_item', 'table_cell', 'quote', 'image')),
  level integer,                                           -- of a heading or list item
  role text,                                               -- of a plan: goal, activity, result, indicator, …; of a synthesis: statement
  attributes jsonb not null default '{}',                  -- baseline, target, date, row and column
  text text not null,                                      -- plain: what anchors point into
  text_hash bytea not null check (text_hash = sha256(convert_to(text, 'UTF8'))),
  primary key (checkpoint_id, block_id),
  unique (checkpoint_id, position)
);
-- a block through all versions and languages
create index on blocks (block_id);
create trigger blocks_never_change before update or delete on blocks for each row execute function refuse_change('a published version never changes');
-- Blocks come with their text, in the same transaction, or never.
create function blocks_come_with_their_text() returns trigger language plpgsql as $$
begin
  if exists (select from added join checkpoints as text on text.id = added.checkpoint_id
             where text.created_at <> now() or text.version_id is null) then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger blocks_come_with_their_text after insert on blocks referencing new table as added
  for each statement execute function blocks_come_with_their_text();

-- ───────────────────────────────────────────────────────────────────────── 6. Comment thread, anchor, position
-- A discussion pinned to a passage of a published text. The comments themselves are contributions, the first opens it.
-- Append-only: nothing about an anchor ever changes; where it stands elsewhere is in anchor_positions.
create table comment_threads (
  id uuid primary key default gen_random_uuid(),
  checkpoint_id uuid not null references checkpoints,      -- the published text, in the language it was read in
  start_block_id uuid,                                     -- null: the whole document
  start_offset integer,
  end_block_id uuid,
  end_offset integer,
  quote text not null default '',                          -- the passage; '' for the whole document
  prefix text not null default '',                         -- up to 32 units before
  suffix text not null default '',                         -- up to 32 units after
  selected text,                                           -- what the reader had selected, where that is not the quote (a translated page)
  replacement text,                                        -- the proposed wording; null: none is proposed
  foreign key (checkpoint_id, start_block_id) references blocks (checkpoint_id, block_id),
  foreign key (checkpoint_id, end_block_id) references blocks (checkpoint_id, block_id),
  check (num_nonnulls(start_block_id, start_offset, end_block_id, end_offset) in (0, 4)),
  check (start_block_id <> end_block_id or start_offset <= end_offset)
);
-- the threads of a version, in document order with blocks.position
create index on comment_threads (checkpoint_id, start_block_id, start_offset);
create trigger threads_are_kept before update or delete on comment_threads for each row execute function refuse_change('a thread and its anchor are never changed or lost');
-- The quote is what the text says there; passages over several blocks are joined by a line break.
create function anchor_fits() returns trigger language plpgsql as $$
declare passage text;
begin
  select string_agg(utf16_slice(block.text,
      case when block.block_id = new.start_block_id then new.start_offset else 0 end,
      case when block.block_id = new.end_block_id then new.end_offset else utf16_length(block.text) end), E'\n' order by block.position)
  into passage from blocks as block
  where block.checkpoint_id = new.checkpoint_id and block.position between
    (select position from blocks where checkpoint_id = new.checkpoint_id and block_id = new.start_block_id) and
    (select position from blocks where checkpoint_id = new.checkpoint_id and block_id = new.end_block_id);
  if coalesce(passage, '') <> new.quote or new.start_offset < 0 then
    raise exception 'the quote is not what the text says there' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger anchor_fits before insert on comment_threads for each row execute function anchor_fits();

-- Draft comments are contributions, so they are in the register, have a number, a receipt and a disposition like all others.
alter table contributions add column thread_id uuid references comment_threads;
-- the comments of a thread, oldest first
create index contributions_thread on contributions (thread_id, seq) where thread_id is not null;

-- Where a thread stands in another frozen text: a later version, or the live draft's last checkpoint. Derived, except 'manual'.
create table anchor_positions (
  thread_id uuid not null references comment_threads,
  checkpoint_id uuid not null references checkpoints on delete cascade,  -- only unpublished checkpoints can be deleted
  state text not null check (state in ('exact', 'moved', 'edited', 'weak', 'fuzzy', 'orphaned', 'manual')),
  start_block_id uuid,
  start_offset integer,
  end_block_id uuid,
  end_offset integer,
  survival real,                                           -- share of the quote's characters that are still there
  tombstone_block_id uuid,                                 -- of an orphan: "the passage stood here"
  tombstone_offset integer,
  decided_by_id uuid references people,                    -- who confirmed a weak or fuzzy one, or moved it; never recomputed then
  primary key (thread_id, checkpoint_id),
  check ((state = 'orphaned') = (start_block_id is null)),
  check (num_nonnulls(start_block_id, start_offset, end_block_id, end_offset) in (0, 4)),
  check (state <> 'manual' or decided_by_id is not null)
);
-- the threads that stand in a text
create index on anchor_positions (checkpoint_id);
-- No text is published in which a thread of an earlier version, in its language, has no position; weak and fuzzy ones are confirmed.
create function every_thread_has_a_position() returns trigger language plpgsql as $$
begin
  if exists (
    select from checkpoints as earlier
    join comment_threads as thread on thread.checkpoint_id = earlier.id
    left join anchor_positions as position on position.thread_id = thread.id and position.checkpoint_id = new.id
    where earlier.draft_text_id = new.draft_text_id and earlier.version_id is not null and earlier.id <> new.id
      and earlier.created_at < new.created_at and thread.start_block_id is not null
      and (position.state is null or (position.state in ('weak', 'fuzzy') and position.decided_by_id is null))
  ) then
    raise exception 'a thread has no confirmed position in this text' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger every_thread_has_a_position after insert on checkpoints deferrable initially deferred
  for each row when (new.version_id is not null) execute function every_thread_has_a_position();

-- ────────────────────────────────────────────────────────────────── 7. Statement, citation, figure: synthesis and report

-- A statement is a block of a synthesis; its evidence are citations. A sentence of the strategy cites in the same way.

-- What a block rests on: a contribution (with the literal passage, or as a whole), a theme, or a block of another document.
create table citations (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references drafts,
  block_id uuid not null,
  version_id uuid references versions,                     -- null: of the working text; publication copies the rows with its version
  contribution_id uuid references contributions,
  start_offset integer,                                    -- null: the contribution as a whole
  end_offset integer,
  quote text,
  theme_id uuid references themes,
  cited_version_id uuid references versions,               -- with cited_block_id: a statement of a synthesis, an activity of a plan
  cited_block_id uuid,
  stance text not null default 'supports' check (stance in ('supports', 'dissents', 'context', 'pending')),  -- 'pending': a report lists it as not answered yet
  made_by_id uuid references people,                       -- null: proposed by a machine, not confirmed
  created_at timestamptz not null default now(),
  check (num_nonnulls(contribution_id, theme_id, cited_block_id) = 1),
  check ((cited_block_id is null) = (cited_version_id is null)),
  check (num_nonnulls(start_offset, end_offset, quote) in (0, 3)),
  check (quote is null or contribution_id is not null),
  check (version_id is null or made_by_id is not null)     -- nothing proposed by a machine is published unconfirmed
);
-- the evidence of a block, of a version
create index on citations (draft_id, version_id, block_id);
-- where a contribution is cited: the trace forward, and coverage
create index on citations (contribution_id, version_id) where contribution_id is not null;
-- where a theme is cited
create index on citations (theme_id) where theme_id is not null;
-- where a statement is cited
create index on citations (cited_block_id) where cited_block_id is not null;
-- A quote is a literal part of what was said. What was said never changes, so it stays so.
create function quote_is_literal() returns trigger language plpgsql as $$
begin
  if new.quote is not null and (new.quote = '' or new.start_offset < 0 or new.quote is distinct from (
      select utf16_slice(text, new.start_offset, new.end_offset) from contributions where id = new.contribution_id)) then
    raise exception 'the quote is not in the contribution' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger quote_is_literal before insert or update on citations for each row execute function quote_is_literal();
create trigger published_citations_are_kept before update of id, draft_id, block_id, version_id, contribution_id, theme_id, cited_version_id, cited_block_id, stance or delete
  on citations for each row when (old.version_id is not null) execute function refuse_change('a published version never changes');

-- A number somewhere: the query that gave it, its result, and when. Run again, it must agree, or say what came since.
-- Without a draft it is a number of the public pages that is too wide to count at each visit (all, or one filter, at a million).
create table figures (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  draft_id uuid references drafts,
  version_id uuid references versions check (version_id is null or draft_id is not null),  -- null: of the working text
  name text not null,                                      -- which query of the register: 'contributors-by-group', …
  parameters jsonb not null default '{}',
  value jsonb not null,
  counted_at timestamptz not null default now()
);
-- the figures of a version
create index on figures (draft_id, version_id);
-- the last count of a public page: one row, replaced
create unique index on figures (consultation_id, name, parameters) where draft_id is null;
create trigger published_figures_are_kept before update or delete on figures for each row
  when (old.version_id is not null) execute function refuse_change('a published version never changes');

-- ──────────────────────────────────────────────────────────────────────────────── 8. Response and disposition

-- The published reason; one may answer many. After publication it is corrected by another that replaces it.
create table responses (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  text localized not null default '{}',
  state text not null default 'assigned' check (state in ('assigned', 'proposed', 'reviewed', 'published')),
  assignee_id uuid references people,
  due_on date,                                             -- public
  reviewed_by_id uuid references people,
  published_by_id uuid references people,
  published_at timestamptz,
  replaces_id uuid references responses,
  note localized,                                          -- why it was corrected
  created_at timestamptz not null default now(),
  check ((state = 'published') = (published_at is not null and published_by_id is not null)),
  check (state <> 'published' or text <> '{}'),
  check ((replaces_id is null) = (note is null))
);
-- the board of a consultation
create index on responses (consultation_id, state, due_on);
-- corrections of a response
create index on responses (replaces_id) where replaces_id is not null;

-- What was decided about a contribution, through one response. A thread is answered by answering its comments.
create table dispositions (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references contributions,
  response_id uuid not null references responses,
  disposition text check (disposition in ('accepted', 'accepted_in_part', 'already_covered', 'deferred', 'noted', 'out_of_scope', 'not_accepted')),
                                                           -- null: assigned, not decided yet
  decided_by_id uuid references people,
  decided_at timestamptz,
  ended_at timestamptz,                                    -- superseded by another
  check ((disposition is null) = (decided_by_id is null))
);
-- a contribution once per response; its history
create unique index on dispositions (contribution_id, response_id) where ended_at is null;
-- all that a response answers
create index on dispositions (response_id);
-- A published response has decided about each contribution it answers; the register shows it from then on.
create function publish_dispositions() returns trigger language plpgsql as $$
begin
  if exists (select from dispositions where response_id = new.id and disposition is null and ended_at is null) then
    raise exception 'a contribution of this response has no disposition' using errcode = 'check_violation';
  end if;
  update contributions set disposition = decided.disposition
  from dispositions as decided
  where decided.response_id = new.id and decided.ended_at is null and contributions.id = decided.contribution_id;
  return null;
end $$;
create trigger publish_dispositions after update of state on responses for each row
  when (new.state = 'published' and old.state <> 'published') execute function publish_dispositions();
-- A published response may answer one more contribution, decided at once.
create function publish_disposition() returns trigger language plpgsql as $$
begin
  if exists (select from responses where id = new.response_id and state = 'published') then
    if new.disposition is null then
      raise exception 'a contribution of this response has no disposition' using errcode = 'check_violation';
    end if;
    update contributions set disposition = new.disposition where id = new.contribution_id;
  end if;
  return null;
end $$;
create trigger publish_disposition after insert on dispositions for each row execute function publish_disposition();
create trigger responses_start_unpublished before insert on responses for each row
  when (new.state = 'published') execute function refuse_change('a response is published after its dispositions are there');
create trigger published_responses_are_kept before update or delete on responses for each row
  when (old.state = 'published') execute function refuse_change('a published response is corrected by another');
-- Once its response is published, a disposition can only be ended.
create function published_dispositions_are_kept() returns trigger language plpgsql as $$
begin
  if exists (select from responses where id = old.response_id and state = 'published')
     and (tg_op = 'DELETE' or to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at') then
    raise exception 'a published response is corrected by another' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger published_dispositions_are_kept before update or delete on dispositions
  for each row execute function published_dispositions_are_kept();
-- The change in the text that a response speaks of: the last link of the trace.
create table response_blocks (
  response_id uuid not null references responses,
  version_id uuid not null references versions,            -- the version in which the block reads differently
  block_id uuid not null,
  primary key (response_id, version_id, block_id)
);
-- why does this block read as it does
create index on response_blocks (block_id, version_id);

-- A commented report is published when nothing of its phase is pending, or each pending contribution is listed in it.
create function report_lists_what_is_pending() returns trigger language plpgsql as $$
begin
  if exists (
    select from drafts as report
    join contributions as pending on pending.phase_id = report.phase_id and pending.disposition is null and pending.state = 'listed'
    where report.id = new.draft_id and report.kind = 'report'
      and not exists (select from citations where contribution_id = pending.id and version_id = new.id and stance = 'pending')
  ) then
    raise exception 'a contribution of the phase has no disposition and is not listed as pending' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger report_lists_what_is_pending after insert on versions deferrable initially deferred
  for each row execute function report_lists_what_is_pending();

-- ─────────────────────────────────────────────────────────────────────────────────────── 9. Body and approval

-- A steering committee, a board, a multi-stakeholder forum.
create table bodies (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations,
  name localized not null,
  rules jsonb not null default '{}'                        -- quorum, majority, parity, secrecy, proxies
);

-- A place in a body, held by a person for a term; `party` is what parity counts (government, civil society).
create table seats (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies,
  person_id uuid references people,                        -- null: vacant
  organisation text,
  party text,
  is_chair boolean not null default false,
  starts_on date not null default current_date,
  ends_on date                                             -- exclusive
);
-- the seats a person holds
create index on seats (person_id);

-- A body's decision on one named version, in a window decided by one clock.
create table approvals (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies,
  version_id uuid not null references versions,
  rules jsonb not null,                                    -- the body's, as they were when it opened
  opens_at timestamptz not null default now(),
  closes_at timestamptz not null,
  result text check (result in ('approved', 'sent_back', 'no_quorum')),  -- null: not decided
  conditions localized,
  decided_at timestamptz,
  check ((result is null) = (decided_at is null))
);
-- is this version approved
create index on approvals (version_id);

-- One vote per seat; changed until the window closes, then kept.
create table votes (
  approval_id uuid not null references approvals,
  seat_id uuid not null references seats,
  choice text not null check (choice in ('yes', 'yes_with_reservation', 'no', 'abstain')),
  reason text,
  cast_by_id uuid not null references people,              -- the holder, or a proxy
  cast_at timestamptz not null default now(),
  primary key (approval_id, seat_id),
  check (choice <> 'yes_with_reservation' or coalesce(reason, '') <> '')
);
-- The deadline is the database's.
create function voting_is_open() returns trigger language plpgsql as $$
begin
  if not exists (select from approvals where id = coalesce(new.approval_id, old.approval_id) and result is null
                 and clock_timestamp() >= opens_at and clock_timestamp() < closes_at) then
    raise exception 'the vote is not open' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger voting_is_open before insert or update or delete on votes for each row execute function voting_is_open();

-- ─────────────────────────────────────────────────────────────────────────────────────────── 10. Listening session
-- A meeting: an activity of kind 'session'. Its notes are a draft; each point is a block; closing turns points into contributions.
create table listening_sessions (
  activity_id uuid primary key references activities,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  place text,
  link text,
  format text not null check (format in ('session', 'meeting', 'regional_event')),  -- the channel of its contributions
  attribution text not null check (attribution in ('named', 'organisation', 'group', 'none')),
  host text,
  agenda jsonb not null default '[]',
  notes_id uuid not null references drafts,
  closed_at timestamptz,                                   -- points became contributions: held until confirmed, else listed
  confirm_until timestamptz,
  check (starts_at < ends_at)
);

-- Who came: a contributor, or a head count of a group. People are counted once: rows with a contributor by contributor.
create table attendances (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references listening_sessions,
  stakeholder_group_id uuid references stakeholder_groups,
  contributor_id uuid references contributors,
  people integer not null default 1 check (people > 0),
  state text not null default 'attended' check (state in ('invited', 'registered', 'waiting', 'attended')),
  check (contributor_id is null or people = 1)
);
-- the attendance of a session
create index on attendances (activity_id);

-- ───────────────────────────────────────────────────────────────────────────────── 11. Events, outbox, jobs

-- What people did, for audit, history, undo and mails. Holds ids and before/after/why, never personal data: it is never erased.
create table events (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  consultation_id uuid references consultations,           -- null: of the platform
  kind text not null,                                      -- 'contribution-received', 'theme-merged', 'version-published', …
  person_id uuid references people,                        -- null: no account, or the program
  subject_id uuid not null,                                -- what it is about
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),           -- without an account: the full hour, no finer
  position bigint unique,                                  -- place in the sealed log, without gaps; given after the commit by seal_events()
  hash bytea,                                              -- SHA-256(hash before || leaf); the leaves are those of a later Merkle log
  check (person_id is not null or extract(epoch from created_at) % 3600 = 0)
);
-- the history of a thing
create index on events (subject_id, seq);
-- "what has happened so far"; the feed
create index on events (consultation_id, seq desc);
-- the queue of those not sealed yet
create index on events (seq) where position is null;
create trigger events_are_kept before update of id, seq, consultation_id, kind, person_id, subject_id, data, created_at or delete
  on events for each row execute function refuse_change();
create trigger events_are_sealed_once before update of position, hash on events for each row
  when (old.position is not null) execute function refuse_change('sealed');
-- A leaf as RFC 6962 has it: SHA-256 of a zero byte and the event in one fixed writing.
create function event_leaf(event events) returns bytea stable language sql as $$
  select sha256('\x00'::bytea || convert_to(jsonb_build_array(event.id, event.consultation_id, event.kind, event.person_id,
    event.subject_id, event.data, extract(epoch from event.created_at))::text, 'UTF8'))
$$;
-- Chain committed events, in order; call after commits. Nobody waits for the chain to act.
create function seal_events() returns integer language plpgsql as $$
declare event events; place bigint; chain bytea; sealed integer := 0;
begin
  perform pg_advisory_xact_lock(7201);
  select position, hash into place, chain from events where position is not null order by position desc limit 1;
  place := coalesce(place, 0); chain := coalesce(chain, '\x'::bytea);
  for event in select * from events where position is null order by seq limit 1000 loop
    place := place + 1; sealed := sealed + 1;
    chain := sha256(chain || event_leaf(event));
    update events set position = place, hash = chain where id = event.id;
  end loop;
  return sealed;
end $$;

-- What must follow from a committed event: a mail, a webhook, closing a socket. Tried until done.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events,
  kind text not null,                                      -- 'mail:response-published', 'sockets:role-ended', …
  person_id uuid references people,                        -- to whom; the address is looked up when it is sent
  contributor_id uuid references contributors,
  data jsonb not null default '{}',
  due_at timestamptz not null default date_trunc('hour', now()),  -- the full hour is past: due at once
  attempts integer not null default 0,
  is_done boolean not null default false,
  error text
);
-- the queue
create index on outbox (due_at) where not is_done;

-- Long work: import, synthesis, report, carrying anchors. Visible, cancelled between steps, resumed after a restart.
create table jobs (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid references consultations,
  kind text not null,
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  resume jsonb,                                            -- where to go on after a restart
  result jsonb,                                            -- counts, errors by line
  started_by_id uuid references people,
  created_at timestamptz not null default now(),
  heartbeat_at timestamptz,                                -- old while running: another worker takes it over
  cancel_requested_at timestamptz,
  finished_at timestamptz
);
-- the queue: `for update skip locked`
create index on jobs (created_at) where state in ('queued', 'running');
-- The import or session closing a contribution came with: undone as one.
alter table contributions add column job_id uuid references jobs;
create index contributions_job on contributions (job_id) where job_id is not null;
-- ─────────────────────────────────────────────────────────────────────────────────────────────── 12. Trace
-- Every link of the trace as one relation, walked forward by from_id and back by to_id; each branch has an index both ways.
create view trace_links as
  select 'contribution' as from_kind, contribution_id as from_id, 'theme' as to_kind, theme_id as to_id, null::uuid as version_id
    from assignments where ended_at is null and theme_id is not null
  union all
  select 'contribution', contribution_id, 'block', block_id, version_id from citations where contribution_id is not null
  union all
  select 'theme', theme_id, 'block', block_id, version_id from citations where theme_id is not null
  union all
  select 'block', cited_block_id, 'block', block_id, version_id from citations where cited_block_id is not null
  union all
  select 'contribution', contribution_id, 'response', response_id, null from dispositions where ended_at is null
  union all
  select 'response', response_id, 'block', block_id, version_id from response_blocks;
-- Everything that came of the given thing, step by step. (`offset 0` keeps the walk on the indexes.)
create function trace_forward(kind text, id uuid, steps integer default 5) returns table (step integer, kind text, id uuid, version_id uuid)
stable language sql rows 20 as $$
  with recursive walk (step, kind, id, version_id) as (
    select 0, $1, $2, null::uuid
    union
    select walk.step + 1, link.to_kind, link.to_id, link.version_id
    from walk cross join lateral (select * from trace_links where from_id = walk.id and from_kind = walk.kind offset 0) as link
    where walk.step < $3
  ) select * from walk
$$;
-- Everything the given thing rests on; two steps from a sentence are its statements and their contributions.
create function trace_back(kind text, id uuid, steps integer default 2) returns table (step integer, kind text, id uuid, version_id uuid)
stable language sql rows 200 as $$
  with recursive walk (step, kind, id, version_id) as (
    select 0, $1, $2, null::uuid
    union
    select walk.step + 1, link.from_kind, link.from_id, link.version_id
    from walk cross join lateral (select * from trace_links where to_id = walk.id and to_kind = walk.kind offset 0) as link
    where walk.step < $3
  ) select * from walk
$$;
