-- The life cycle of customers: what they did is kept beside them, each stay in a status is a row, rules say which status
-- follows from what.

alter table {w}."contact" add column "last_contact_at" timestamp with time zone;

alter table {w}."contact" add column "last_purchase_on" date;

alter table {w}."contact" add column "purchase_count" numeric;

alter table {w}."contact" add column "purchases_year" numeric;

alter table {w}."contact" add column "subscribed_since" date;

alter table {w}."contact" add column "status_review_on" date;

create index "contact_last_contact_at_order" on {w}."contact" (last_contact_at, id) where deleted_at is null and last_contact_at is not null;

create index "contact_last_purchase_on_order" on {w}."contact" (last_purchase_on, id) where deleted_at is null and last_purchase_on is not null;

create index "contact_status_review_on_order" on {w}."contact" (status_review_on, id) where deleted_at is null and status_review_on is not null;

alter table {w}."company" add column "last_contact_at" timestamp with time zone;

alter table {w}."company" add column "last_purchase_on" date;

alter table {w}."company" add column "purchase_count" numeric;

alter table {w}."company" add column "purchases_year" numeric;

alter table {w}."company" add column "subscribed_since" date;

alter table {w}."company" add column "status_review_on" date;

create index "company_last_contact_at_order" on {w}."company" (last_contact_at, id) where deleted_at is null and last_contact_at is not null;

create index "company_last_purchase_on_order" on {w}."company" (last_purchase_on, id) where deleted_at is null and last_purchase_on is not null;

create index "company_status_review_on_order" on {w}."company" (status_review_on, id) where deleted_at is null and status_review_on is not null;

-- One row for each stay of a customer in a status, the one they are in now without an end. Written where the status changes, in
-- the same transaction.
create table {w}.status_stay (
  seq bigint generated always as identity primary key,
  object text not null,
  record_id uuid not null,
  status text not null,
  previous text,
  next text,
  entered_at timestamptz not null,
  left_at timestamptz,
  -- `rules`, `person`, `import` or `program`.
  cause text not null,
  by uuid,
  -- Why: the words of a person, or the rule and the facts that it went by.
  reason text,
  evidence jsonb,
  operation uuid not null
);
create index status_stay_record on {w}.status_stay (record_id, seq);
create index status_stay_entered on {w}.status_stay (object, entered_at) include (record_id, status, next, left_at);

-- Customers who did something since they were last looked at. Rows are only added and taken away, so that nobody waits.
create table {w}.life_cycle_due (
  seq bigint generated always as identity primary key,
  object text not null,
  record_id uuid not null
);

-- The rules in force; one row.
create table {w}.life_cycle (
  one boolean primary key default true check (one),
  enabled boolean not null,
  -- Null: those Jalon comes with.
  rules jsonb,
  review_days integer not null default 90,
  saved_at timestamptz not null default now(),
  saved_by uuid
);
-- A firm that begins has them at once; where statuses were typed until now, somebody looks at the rules first.
insert into {w}.life_cycle (enabled)
select not exists (select from {w}.company) and not exists (select from {w}.contact);

-- The stays so far are in the log.
insert into {w}.status_stay (object, record_id, status, previous, next, entered_at, left_at, cause, by, operation)
select object, record_id, status, previous, next, at, left_at, cause, actor, operation from (
  select seq, object, record_id, status, at, actor, operation,
    case when cause like '%import%' then 'import' when actor is null then 'program' else 'person' end as cause,
    lag(status) over stays as previous, lead(status) over stays as next, lead(at) over stays as left_at
  from (
    select c.seq, c.object, c.record_id, c.after ->> 'status' as status, c.at, c.actor, c.operation, c.cause
    from {w}.change as c
    where c.after ->> 'status' is not null and (
      (c.object = 'company' and exists (select from {w}.company as r where r.id = c.record_id)) or
      (c.object = 'contact' and exists (select from {w}.contact as r where r.id = c.record_id and r.company_id is null)))
  ) as changes
  window stays as (partition by record_id order by seq)
) as known where previous is distinct from status order by seq;

-- All are looked at with the first pass.
insert into {w}.life_cycle_due (object, record_id) select 'company', id from {w}.company where deleted_at is null;
insert into {w}.life_cycle_due (object, record_id) select 'contact', id from {w}.contact where deleted_at is null;
