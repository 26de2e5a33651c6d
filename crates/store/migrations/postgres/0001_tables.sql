-- Same number and name as migrations/sqlite/0001_tables.sql; only types and collation differ.
-- collate "C" sorts and compares text by bytes, as SQLite does, whatever the server's locale.
-- Times are ISO 8601 UTC text, made in Rust; ids are text, made in Rust.

create table agencies (
    slug text collate "C" primary key,
    name_zh text not null,
    name_en text not null,
    short_zh text not null,
    short_en text not null,
    level text not null,
    kind text not null,
    division_code text not null
);

create table reports (
    id text collate "C" primary key,
    agency text collate "C" not null references agencies (slug),
    year bigint not null,
    form text not null,
    scope text not null,
    source_title text not null,
    source_date text not null,
    source_url text not null,
    created_by text not null,
    created_at text not null,
    unique (agency, year)
);

-- fields: a JSON object of typed text by item code, exactly as typed.
create table drafts (
    report text collate "C" primary key references reports (id),
    version bigint not null,
    fields text not null,
    saved_by text not null,
    saved_at text not null
);

-- One row an accepted edit: the same idempotency key is never accepted twice for a report.
create table edits (
    report text collate "C" not null references reports (id),
    key text collate "C" not null,
    version bigint not null,
    primary key (report, key)
);

create table users (
    id text collate "C" primary key,
    name text collate "C" not null unique,
    display text not null,
    password_hash text not null,
    role text not null,
    created_at text not null
);

-- What a person typed that could not become the draft (session ended, conflict).
create table unsaved (
    user_id text collate "C" not null references users (id),
    report text collate "C" not null references reports (id),
    base_version bigint not null,
    fields text not null,
    reason text not null,
    at text collate "C" not null,
    primary key (user_id, report)
);

-- Immutable (0002). sequence: the order of all releases, without gaps. hash: of the content, made by
-- the caller. chain: SHA-256 over the previous row's chain and everything in this row.
create table releases (
    sequence bigint primary key,
    report text collate "C" not null references reports (id),
    agency text collate "C" not null,
    year bigint not null,
    number bigint not null,
    published_at text not null,
    published_by text not null,
    note text not null,
    content text not null,
    hash text not null,
    chain text not null,
    unique (report, number),
    unique (agency, year, number)
);

-- The figures of each report's newest release, for lists over bodies and years. Ordered for them.
create table facts (
    item text collate "C" not null,
    agency text collate "C" not null,
    year bigint not null,
    report text collate "C" not null references reports (id),
    number text,
    value text not null,
    primary key (item, agency, year)
);
create index facts_of_report on facts (report);

create table sessions (
    token_hash text collate "C" primary key,
    user_id text collate "C" not null references users (id),
    created_at text not null,
    seen_at text not null,
    expires_at text collate "C" not null
);
create index sessions_of_user on sessions (user_id);
create index sessions_by_end on sessions (expires_at);

create table setup_links (
    token_hash text collate "C" primary key,
    created_at text not null,
    expires_at text collate "C" not null,
    used_at text
);

create table failed_sign_ins (
    name text collate "C" not null,
    address text not null,
    at text collate "C" not null
);
create index failed_sign_ins_of_name on failed_sign_ins (name, at);

-- Immutable (0002). hash: SHA-256 over the previous row's hash and everything in this row.
create table audit (
    sequence bigint primary key,
    at text collate "C" not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null,
    hash text not null
);

-- Where each chain ends. Updating a head is also the lock that makes writers of a chain take turns,
-- so sequences have no gaps and become visible in order.
create table heads (
    name text collate "C" primary key,
    sequence bigint not null,
    hash text not null
);
insert into heads (name, sequence, hash) values
    ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000'),
    ('releases', 0, '0000000000000000000000000000000000000000000000000000000000000000');
