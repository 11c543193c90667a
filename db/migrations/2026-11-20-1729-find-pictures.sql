-- published texts that show a file
create index blocks_by_file on blocks ((attributes ->> 'file')) where kind = 'image';
-- drafts that use a file
create index on attachments (file_hash);
