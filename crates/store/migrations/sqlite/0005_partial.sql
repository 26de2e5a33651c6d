-- Whether only a part of the document could be had: domain's Source::partial.
alter table reports add column source_partial integer not null default 0;
