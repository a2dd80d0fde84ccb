-- How often customers are spoken to, against what came of it.
alter table {w}."company" add column "rhythm_days" numeric;
alter table {w}."company" add column "rhythm_gaps" numeric;
alter table {w}."company" add column "rhythm_class" text;
alter table {w}."contact" add column "rhythm_days" numeric;
alter table {w}."contact" add column "rhythm_gaps" numeric;
alter table {w}."contact" add column "rhythm_class" text;
create index "company_rhythm_class_order" on {w}."company" ((jalon.fold(rhythm_class) collate "C"), id) where deleted_at is null and rhythm_class is not null;
create index "contact_rhythm_class_order" on {w}."contact" ((jalon.fold(rhythm_class) collate "C"), id) where deleted_at is null and rhythm_class is not null;

-- By what customers are put into classes, and when they were last looked at; one row.
create table {w}.rhythm (
  one boolean primary key default true check (one),
  by_field text not null default 'turnover',
  learnt_at timestamptz
);
insert into {w}.rhythm default values;

-- What somebody settled for a class: it goes before what is recommended.
create table {w}.rhythm_class (
  by_field text not null,
  class text not null,
  days integer check (days between 1 and 730),
  by_visit boolean not null default false,
  primary key (by_field, class)
);

-- What was learnt last: of each class, and of each band of contacts within it. Band null is the whole class.
create table {w}.rhythm_figure (
  class text not null,
  band integer,
  customers integer not null,
  bought integer not null,
  contacts numeric not null,
  visits numeric not null
);

-- Who bought this also bought that: customers of the first, and how many of them bought both.
create table {w}.product_affinity (
  product_id uuid not null,
  other_id uuid not null,
  customers integer not null,
  both_count integer not null,
  primary key (product_id, other_id)
);

create index company_rhythm_of_person on {w}.company (owner_id, last_contact_at) include (rhythm_days) where deleted_at is null and rhythm_days is not null;
create index contact_rhythm_of_person on {w}.contact (owner_id, last_contact_at) include (rhythm_days) where deleted_at is null and rhythm_days is not null;
create index company_loyal_of_person on {w}.company (owner_id) where deleted_at is null and status = 'loyal';
create index activity_open_of_company on {w}.activity (company_id) where deleted_at is null and done_at is null and company_id is not null;
create index activity_open_of_contact on {w}.activity (contact_id) where deleted_at is null and done_at is null and contact_id is not null;
