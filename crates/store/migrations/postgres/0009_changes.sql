-- Every change of a draft's field: the history of a value, and what any version said. was and now: the
-- typed text, empty for a blank. version: the one that the change made.
create table changes (
    report text collate "C" not null references reports (id),
    field text collate "C" not null,
    version bigint not null,
    was text not null,
    now text not null,
    changed_by text not null,
    changed_at text collate "C" not null,
    primary key (report, field, version)
);
create index changes_of_report on changes (report, version);

-- The first version of which all later changes are known.
alter table drafts add column known_from bigint not null default 0;
update drafts set known_from = version;
