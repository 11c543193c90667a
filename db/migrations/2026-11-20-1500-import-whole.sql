-- A file is imported whole or not at all. Until its last row is in, its rows are held, have no number, and may still be
-- taken out again: nothing of it was received yet.

-- Work that waits for a person to start it: a file read and checked, not imported yet.
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check
  check (state in ('prepared', 'queued', 'running', 'done', 'failed', 'cancelled'));

drop trigger contributions_stay on contributions;
create trigger contributions_stay before delete on contributions for each row
  when (not (old.state = 'held' and old.number is null and old.job_id is not null and old.origin_key like 'import:%'))
  execute function refuse_change('nothing received is lost');

-- As before, but rows of an import that is not whole yet wait for their number.
create or replace function number_contributions(consultation uuid) returns integer language plpgsql as $$
declare given integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(consultation::text, 1));
  with waiting as (
    select id, row_number() over (order by seq) as place from contributions
    where consultation_id = consultation and number is null and state <> 'aside'
      and not (state = 'held' and job_id is not null and origin_key like 'import:%')
    order by seq limit 10000
  )
  update contributions as contribution
  set number = coalesce((select max(number) from contributions where consultation_id = consultation), 0) + waiting.place
  from waiting where contribution.id = waiting.id;
  get diagnostics given = row_count;
  return given;
end $$;
