-- Whether only a part of the document could be had: domain's Source::partial.
alter table reports add column source_partial boolean not null default false;
