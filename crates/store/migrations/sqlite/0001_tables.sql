-- Same number and name as migrations/postgres/0001_tables.sql; only types and collation differ.
-- Times are ISO 8601 UTC text, made in Rust; ids are text, made in Rust.

create table agencies (
    slug text primary key,
    name_zh text not null,
    name_en text not null,
    short_zh text not null,
    short_en text not null,
    level text not null,
    kind text not null,
    division_code text not null
) strict;

create table reports (
    id text primary key,
    agency text not null references agencies (slug),
    year integer not null,
    form text not null,
    scope text not null,
    source_title text not null,
    source_date text not null,
    source_url text not null,
    created_by text not null,
    created_at text not null,
    unique (agency, year)
) strict;

-- fields: a JSON object of typed text by item code, exactly as typed.
create table drafts (
    report text primary key references reports (id),
    version integer not null,
    fields text not null,
    saved_by text not null,
    saved_at text not null
) strict;

-- One row an accepted edit: the same idempotency key is never accepted twice for a report.
create table edits (
    report text not null references reports (id),
    key text not null,
    version integer not null,
    primary key (report, key)
) strict;

create table users (
    id text primary key,
    name text not null unique,
    display text not null,
    password_hash text not null,
    role text not null,
    created_at text not null
) strict;

-- What a person typed that could not become the draft (session ended, conflict).
create table unsaved (
    user_id text not null references users (id),
    report text not null references reports (id),
    base_version integer not null,
    fields text not null,
    reason text not null,
    at text not null,
    primary key (user_id, report)
) strict;

-- Immutable (0002). sequence: the order of all releases, without gaps. hash: of the content, made by
-- the caller. chain: SHA-256 over the previous row's chain and everything in this row.
create table releases (
    sequence integer primary key,
    report text not null references reports (id),
    agency text not null,
    year integer not null,
    number integer not null,
    published_at text not null,
    published_by text not null,
    note text not null,
    content text not null,
    hash text not null,
    chain text not null,
    unique (report, number),
    unique (agency, year, number)
) strict;

-- The figures of each report's newest release, for lists over bodies and years. Ordered for them.
create table facts (
    item text not null,
    agency text not null,
    year integer not null,
    report text not null references reports (id),
    number text,
    value text not null,
    primary key (item, agency, year)
) strict, without rowid;
create index facts_of_report on facts (report);

create table sessions (
    token_hash text primary key,
    user_id text not null references users (id),
    created_at text not null,
    seen_at text not null,
    expires_at text not null
) strict;
create index sessions_of_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);

create table setup_links (
    token_hash text primary key,
    created_at text not null,
    expires_at text not null,
    used_at text
) strict;

create table failed_sign_ins (
    name text not null,
    address text not null,
    at text not null
) strict;
create index failed_sign_ins_of_name on failed_sign_ins (name, at);

-- Immutable (0002). hash: SHA-256 over the previous row's hash and everything in this row.
create table audit (
    sequence integer primary key,
    at text not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    hash text not null
) strict;

-- Where each chain ends. Updating a head is also the lock that makes writers of a chain take turns,
-- so sequences have no gaps and become visible in order.
create table heads (
    name text primary key,
    sequence integer not null,
    hash text not null
) strict;
insert into heads (name, sequence, hash) values
    ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000'),
    ('releases', 0, '0000000000000000000000000000000000000000000000000000000000000000');
