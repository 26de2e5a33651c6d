-- What the search finds. place: order of the hits, from the last: kind, year, then the count of
-- documents ever written, as 1 2018 00000000042. folded: title and text as they are compared, where
-- that differs from what they are.

create table documents (
    place integer primary key,
    agency text not null,
    year integer not null,
    kind text not null,
    code text not null,
    title text not null,
    text text not null,
    folded text,
    unique (agency, year, kind, code)
) strict;

-- How many documents were ever written. One row; its update makes writers take turns.
create table documents_written (count integer not null) strict;
insert into documents_written (count) values (0);

-- Bigrams made by domain::bigram, so the tokenizer only has to part them at spaces. They stand for
-- presence, not position: whether they stand together is read in the text.
create virtual table document_terms using fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '.'"
);

create trigger documents_leave after delete on documents
begin
    delete from document_terms where rowid = old.place;
end;
