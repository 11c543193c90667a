-- Who may vote is fixed as a vote opens: a seat added later does not vote in it.
-- Null: the seat was there before this was noted.
alter table seats add column added_at timestamptz;
