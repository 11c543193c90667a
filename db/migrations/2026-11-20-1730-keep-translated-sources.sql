-- The words that were translated, so that a translator sees what changed in them since.
alter table block_translations add column source_text text not null;
