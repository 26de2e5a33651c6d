-- What is tampered with is noticed, a full disk is told of, and a form sent twice publishes once.

-- When the program last tried whether the database can write. One row.
create table last_tried (at text not null) strict;
insert into last_tried (at) values ('');

-- One row a publication: the form that asked for it, so that the same form sent again is answered with
-- the release that it made.
create table publications (
    report text not null references reports (id),
    key text not null,
    number integer not null,
    primary key (report, key)
) strict;

-- What this schema needs and SQL cannot do. The program does it when it first opens the database after
-- the migration and removes the row in the same transaction. log_bodies: the log gets an entry on each
-- body and each unpublished report that was made before their making was logged.
create table unfinished (step text primary key) strict;
insert into unfinished (step) values ('log_bodies');

-- What the log says of a body or a report.
create index audit_of_subject on audit (subject, sequence);

-- How documents are made, as a word of the program's: where it differs they are made anew.
alter table documents_written add column making text not null default '';
