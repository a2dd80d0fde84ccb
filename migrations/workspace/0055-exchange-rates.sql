-- What foreign currencies are worth to the firm, by its own word: targets in them join its sum.
create table {w}."exchange_rate" (
  "currency" text,
  "rate" numeric,
  "starts_on" date,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(currency, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "exchange_rate_starts_on_order" on {w}."exchange_rate" (starts_on, id) where deleted_at is null and starts_on is not null;

create index "exchange_rate_owner_id_order" on {w}."exchange_rate" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "exchange_rate_external_id_order" on {w}."exchange_rate" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "exchange_rate_created_at_order" on {w}."exchange_rate" (created_at, id) where deleted_at is null;

create index "exchange_rate_updated_at_order" on {w}."exchange_rate" (updated_at, id) where deleted_at is null;

create index "exchange_rate_deleted_at_order" on {w}."exchange_rate" (deleted_at, id) where deleted_at is not null;

update {w}."role" set permissions = jsonb_set(permissions, '{objects}', permissions -> 'objects' || jsonb_build_object(
    'exchange_rate', '{"read": "all", "create": "none", "edit": "none", "delete": "none", "export": "none"}'::jsonb))
  where key = 'sales_rep' and not permissions -> 'objects' ? 'exchange_rate';
