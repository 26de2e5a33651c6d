-- Releases and the audit trail take new rows only, each the next in sequence. The insert triggers
-- also stop `insert or replace`, which deletes without asking the delete trigger.

create trigger audit_refuses_update before update on audit
begin
    select raise(abort, 'the audit trail is append-only');
end;

create trigger audit_refuses_delete before delete on audit
begin
    select raise(abort, 'the audit trail is append-only');
end;

create trigger audit_takes_the_next before insert on audit
when new.sequence <> (select coalesce(max(sequence), 0) + 1 from audit)
begin
    select raise(abort, 'the audit trail is append-only');
end;

create trigger releases_refuses_update before update on releases
begin
    select raise(abort, 'a release is immutable');
end;

create trigger releases_refuses_delete before delete on releases
begin
    select raise(abort, 'a release is immutable');
end;

create trigger releases_takes_the_next before insert on releases
when new.sequence <> (select coalesce(max(sequence), 0) + 1 from releases)
begin
    select raise(abort, 'a release is immutable');
end;

create trigger releases_takes_new_numbers before insert on releases
when exists (select 1 from releases where report = new.report and number = new.number)
    or exists (
        select 1 from releases
        where agency = new.agency and year = new.year and number = new.number
    )
begin
    select raise(abort, 'a release is immutable');
end;
