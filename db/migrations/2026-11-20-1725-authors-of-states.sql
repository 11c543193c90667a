-- Whose Yjs clients wrote a compacted text: nobody else may write under them, and the log is not read to know it.
alter table draft_states add column authors jsonb not null default '[]';  -- [[client, person or null], …]
