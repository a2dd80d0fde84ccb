-- Targets and forecast: what is to be sold, what people say they will sell, and what was forecast each week, so that the error shows.
alter table {w}."deal" add column "forecast_category" text;

create table {w}."target" (
  "name" text,
  "person_id" uuid,
  "team_id" uuid,
  "product_id" uuid,
  "period" text,
  "starts_on" date,
  "amount" numeric,
  "amount_currency" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(name, '')), ''), period)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "target_person_id_order" on {w}."target" (person_id, id) where deleted_at is null and person_id is not null;

create index "target_team_id_order" on {w}."target" (team_id, id) where deleted_at is null and team_id is not null;

create index "target_starts_on_order" on {w}."target" (starts_on, id) where deleted_at is null and starts_on is not null;

create index "target_owner_id_order" on {w}."target" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "target_external_id_order" on {w}."target" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "target_created_at_order" on {w}."target" (created_at, id) where deleted_at is null;

create index "target_updated_at_order" on {w}."target" (updated_at, id) where deleted_at is null;

create index "target_deleted_at_order" on {w}."target" (deleted_at, id) where deleted_at is not null;

create table {w}."forecast_call" (
  "name" text,
  "person_id" uuid,
  "period" text,
  "starts_on" date,
  "commit" numeric,
  "commit_currency" text,
  "best_case" numeric,
  "best_case_currency" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(name, '')), ''), period)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "forecast_call_person_id_order" on {w}."forecast_call" (person_id, id) where deleted_at is null and person_id is not null;

create index "forecast_call_starts_on_order" on {w}."forecast_call" (starts_on, id) where deleted_at is null and starts_on is not null;

create index "forecast_call_owner_id_order" on {w}."forecast_call" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "forecast_call_external_id_order" on {w}."forecast_call" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "forecast_call_created_at_order" on {w}."forecast_call" (created_at, id) where deleted_at is null;

create index "forecast_call_updated_at_order" on {w}."forecast_call" (updated_at, id) where deleted_at is null;

create index "forecast_call_deleted_at_order" on {w}."forecast_call" (deleted_at, id) where deleted_at is not null;

-- Each week's forecast as it stood: one row for the week, one for each deal that was in it.
create table {w}.forecast_freeze (
  frozen_on date primary key,
  at timestamptz not null
);
create table {w}.forecast_frozen (
  frozen_on date not null,
  deal_id uuid not null,
  owner_id uuid,
  product_id uuid,
  close_date date not null,
  status text not null,
  category text not null,
  probability numeric,
  amount numeric not null,
  currency text not null,
  -- What the deal was worth to the forecast by its probability, and by its time in the stage; in whole cents, so that sums are exact.
  weighted numeric not null,
  aged numeric not null,
  primary key (frozen_on, deal_id)
);
create index forecast_frozen_period on {w}.forecast_frozen (frozen_on, close_date);
create table {w}.forecast_frozen_call (
  frozen_on date not null,
  person_id uuid not null,
  period text not null,
  starts_on date not null,
  currency text not null,
  "commit" numeric not null,
  best_case numeric,
  primary key (frozen_on, person_id, period, starts_on, currency)
);

update {w}."role" set permissions = jsonb_set(permissions, '{objects}', permissions -> 'objects' || jsonb_build_object(
    'target', '{"read": {"or": [{"field": "person", "op": "is", "value": "me"}, {"field": "person", "op": "empty"}]}, "create": "none", "edit": "none", "delete": "none", "export": "none"}'::jsonb,
    'forecast_call', '{"read": {"field": "person", "op": "is", "value": "me"}, "create": {"field": "person", "op": "is", "value": "me"}, "edit": {"field": "person", "op": "is", "value": "me"}, "delete": "none", "export": "none"}'::jsonb))
  where key = 'sales_rep' and not permissions -> 'objects' ? 'target';
