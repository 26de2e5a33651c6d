-- Same number and name as migrations/postgres/0006_sign_in.sql.
-- Failed sign-ins begin anew: the old table held whatever a stranger typed, of any length.
drop table failed_sign_ins;

-- Devices from which people signed in. token_hash: SHA-256 of the cookie, new at each sign-in; two
-- people who share a browser share it.
create table devices (
    id text primary key,
    token_hash text not null,
    user_id text not null references users (id),
    seen_at text not null,
    unique (token_hash, user_id)
) strict;
create index devices_of_user on devices (user_id, seen_at);

-- name: empty where nobody can have it. device: a device's id, empty for an unknown one.
-- settled: 1 once the person signed in since.
create table failed_sign_ins (
    name text not null,
    device text not null,
    address text not null,
    at text not null,
    settled integer not null default 0
) strict;
create index failed_sign_ins_of_name on failed_sign_ins (name, at);
create index failed_sign_ins_of_address on failed_sign_ins (address, at);
create index failed_sign_ins_by_time on failed_sign_ins (at);
