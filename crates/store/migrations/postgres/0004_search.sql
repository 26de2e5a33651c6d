-- What the search finds. place: order of the hits, from the last: kind, year, then the count of
-- documents ever written, as 1 2018 00000000042. folded: title and text as they are compared, where
-- that differs from what they are. terms: bigrams made by domain::bigram. They stand for presence,
-- not position: whether they stand together is read in the text, as a tsvector keeps at most 255
-- positions of a word and none beyond 16,383.

create table documents (
    place bigint primary key,
    agency text collate "C" not null,
    year bigint not null,
    kind text collate "C" not null,
    code text collate "C" not null,
    title text not null,
    text text not null,
    folded text,
    terms tsvector not null,
    unique (agency, year, kind, code)
);
create index documents_by_terms on documents using gin (terms);

-- How many documents were ever written. One row; its update makes writers take turns.
create table documents_written (count bigint not null);
insert into documents_written (count) values (0);
