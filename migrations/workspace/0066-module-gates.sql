alter table {w}."scope_item" add column "covers" text;

create index "scope_item_covers_order" on {w}."scope_item" ((jalon.fold(covers) collate "C"), id) where deleted_at is null and covers is not null;

create table {w}."module_gate" (
  "module" text,
  "team_id" uuid,
  "phase" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(module, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "module_gate_module_order" on {w}."module_gate" ((jalon.fold(module) collate "C"), id) where deleted_at is null and module is not null;

create index "module_gate_team_id_order" on {w}."module_gate" (team_id, id) where deleted_at is null and team_id is not null;

create index "module_gate_owner_id_order" on {w}."module_gate" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "module_gate_external_id_order" on {w}."module_gate" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "module_gate_created_at_order" on {w}."module_gate" (created_at, id) where deleted_at is null;

create index "module_gate_updated_at_order" on {w}."module_gate" (updated_at, id) where deleted_at is null;

create index "module_gate_deleted_at_order" on {w}."module_gate" (deleted_at, id) where deleted_at is not null;
