-- A body is public, and so found, from its first release on.
delete from documents where kind = 'agency' and agency not in (select agency from releases);
