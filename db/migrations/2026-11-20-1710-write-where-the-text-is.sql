-- Once a text has begun anew nothing is added to what it was before: whoever still holds the old text is told, not deceived.
-- After the row's foreign key has waited for whoever begins it anew, so that no update slips in between.
create function updates_are_of_now() returns trigger language plpgsql as $$
begin
  if exists (select from added join draft_texts as text on text.id = added.draft_text_id
             where text.generation <> added.generation) then
    raise exception 'this text has begun anew' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger updates_are_of_now after insert on draft_updates referencing new table as added
  for each statement execute function updates_are_of_now();
