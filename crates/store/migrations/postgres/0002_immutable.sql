-- Releases and the audit trail take new rows only, each the next in sequence.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% takes new rows only', tg_table_name;
end
$$;

create function take_the_next() returns trigger language plpgsql as $$
declare
    last bigint;
begin
    execute format('select coalesce(max(sequence), 0) from %I', tg_table_name) into last;
    if new.sequence <> last + 1 then
        raise exception '% takes new rows only, each the next in sequence', tg_table_name;
    end if;
    return new;
end
$$;

create trigger audit_refuses_change before update or delete on audit
for each row execute procedure refuse_change();

create trigger audit_refuses_truncate before truncate on audit
for each statement execute procedure refuse_change();

create trigger audit_takes_the_next before insert on audit
for each row execute procedure take_the_next();

create trigger releases_refuses_change before update or delete on releases
for each row execute procedure refuse_change();

create trigger releases_refuses_truncate before truncate on releases
for each statement execute procedure refuse_change();

create trigger releases_takes_the_next before insert on releases
for each row execute procedure take_the_next();
