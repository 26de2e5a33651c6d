-- Facts made for series and rankings over thousands of bodies.
-- amount: the number in millionths, which sorts and adds exactly; null for states without a number.
-- value: JSON of the value with its state; null for an exact number, which is nearly every fact and
-- which amount says whole. No reference to reports: a publishing transaction holds its report anyway,
-- and facts can be made anew from the releases.

alter table facts rename to facts_before;
alter table facts_before rename constraint facts_pkey to facts_before_pkey;

create table facts (
    agency text collate "C" not null,
    item text collate "C" not null,
    year bigint not null,
    amount bigint,
    value text,
    primary key (agency, item, year)
);

insert into facts (agency, item, year, amount, value)
select agency, item, year,
    cast(cast(number as numeric) * 1000000 as bigint),
    case
        when value = '{"state":"number","number":' || number || ',"precision":"exact"}'
            and strpos(number, '.') = 0 then null
        when value = '{"state":"number","number":"' || number || '","precision":"exact"}'
            and strpos(number, '.') > 0 then null
        else value
    end
from facts_before
order by agency, item, year;

drop table facts_before;

-- All an item's figures in a year. By body and not by amount: an import comes body by body and so
-- writes at the ends of the same pages, where amounts fall on any page; sorting 3,000 bodies costs a
-- page a millisecond or two. The value stays outside: an index refuses rows over 2,704 bytes, and words
-- may be long.
create index facts_by_item on facts (item, year, agency) include (amount);

-- Reports in the order of their list; form and scope of a year's.
create index reports_of_year on reports (year desc, agency, form, scope);
