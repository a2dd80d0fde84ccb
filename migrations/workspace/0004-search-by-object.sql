-- The search, one part for each object: what is rare among all records may be common among those of one object and the other
-- way round, and the planner, which knows each part by its own statistics, then neither walks three million activities for a
-- contact nor collects a million rows for the first twenty. The owner stands beside the words, so that those who see their
-- own or their team's records are answered from here alone. The body begins with a space: ' du' is the beginning of a word.
alter table {w}.search rename to search_before;
alter index {w}.search_title rename to search_before_title;
alter index {w}.search_body rename to search_before_body;
alter table {w}.search_before rename constraint search_pkey to search_before_pkey;

create table {w}.search (
  record_id uuid not null,
  object text not null,
  owner_id uuid,
  title text not null,
  -- The folded title, for "begins with"; the folded words of all searched fields, for fragments.
  folded_title text not null,
  body text not null,
  primary key (object, record_id)
) partition by list (object);
create table {w}.search_company partition of {w}.search for values in ('company');
create table {w}.search_contact partition of {w}.search for values in ('contact');
create table {w}.search_lead partition of {w}.search for values in ('lead');
create table {w}.search_deal partition of {w}.search for values in ('deal');
create table {w}.search_activity partition of {w}.search for values in ('activity');
create table {w}.search_product partition of {w}.search for values in ('product');
create table {w}.search_document partition of {w}.search for values in ('document');
-- Objects that come later.
create table {w}.search_other partition of {w}.search default;
-- How common is a fragment? The usual sample of a hundred bodies does not tell.
alter table {w}.search alter column body set statistics 500;

insert into {w}.search (record_id, object, owner_id, title, folded_title, body)
  select s.record_id, s.object, o.owner_id, s.title, s.folded_title, ' ' || s.body
  from {w}.search_before as s left join (
    select id, owner_id from {w}.company union all select id, owner_id from {w}.contact union all select id, owner_id from {w}.lead
    union all select id, owner_id from {w}.deal union all select id, owner_id from {w}.activity union all select id, owner_id from {w}.product
    union all select id, owner_id from {w}.document) as o on o.id = s.record_id;
drop table {w}.search_before;

create index search_title on {w}.search (folded_title text_pattern_ops);
create index search_owner on {w}.search (owner_id);
create index search_body on {w}.search using gin (body {ext}.gin_trgm_ops);
