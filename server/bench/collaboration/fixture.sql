-- What the bench of live drafting needs: 250 people who draft in one consultation, their sessions,
-- and a working text for every room the driver may open. The id of a text is the MD5 of its room's name.
insert into people (id, email, name)
select md5('person-' || i)::uuid, 'person-' || i || '@bench.example', 'Person ' || i
from generate_series(0, 249) as i;

insert into sign_in_sessions (token_hash, person_id, expires_at)
select sha256(convert_to('bench-' || i, 'UTF8')), md5('person-' || i)::uuid, now() + interval '30 days'
from generate_series(0, 249) as i;
-- nobody visits a page during a bench: not idle for as long as it takes
update sign_in_sessions set seen_at = now() + interval '30 days';

insert into consultations (id, slug, title, languages, time_zone)
values (md5('consultation')::uuid, 'bench', '{"en": "Bench"}', '{en}', 'UTC');

insert into roles (person_id, consultation_id, role)
select id, md5('consultation')::uuid, 'drafter' from people where email like '%@bench.example';

create temporary table rooms as
select 'room-' || i as name from generate_series(0, 999) as i
union all select 'room-d' || i from generate_series(0, 199) as i
union all select 'room-churn' || i from generate_series(0, 499) as i
union all select unnest(array['room-cold', 'room-honest', 'room-big', 'room-junk', 'warm-up']);

insert into drafts (id, consultation_id, kind, title, created_by_id)
select md5('draft-' || name)::uuid, md5('consultation')::uuid, 'strategy', '{"en": "Bench"}',
  md5('person-0')::uuid
from rooms;

insert into draft_texts (id, draft_id, language)
select md5(name)::uuid, md5('draft-' || name)::uuid, 'en' from rooms;

drop table rooms;
