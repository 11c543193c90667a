-- One vote at a time on a version: a second one may open once the first is decided.
create unique index approvals_open on approvals (version_id) where result is null;
