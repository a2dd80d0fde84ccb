-- When people work and when they are away; what others see of their agenda.
alter table {w}."user" add column "working_hours" jsonb;

alter table {w}."user" add column "agenda_visibility" text;

create table {w}."absence" (
  "person_id" uuid,
  "kind" text,
  "starts_on" date,
  "from_noon" boolean,
  "ends_on" date,
  "until_noon" boolean,
  "covered_by_id" uuid,
  "note" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(kind, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "absence_ends_on_order" on {w}."absence" (ends_on, id) where deleted_at is null and ends_on is not null;

create index "absence_owner_id_order" on {w}."absence" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "absence_external_id_order" on {w}."absence" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "absence_created_at_order" on {w}."absence" (created_at, id) where deleted_at is null;

create index "absence_updated_at_order" on {w}."absence" (updated_at, id) where deleted_at is null;

create index "absence_deleted_at_order" on {w}."absence" (deleted_at, id) where deleted_at is not null;

-- Roles that a workspace has had from its beginning learn who may say when somebody is away.
update {w}."role" set permissions = jsonb_set(permissions, '{objects,absence}',
  '{"read": "all", "create": "own", "edit": "own", "delete": "own", "export": "none"}')
where key = 'sales_rep' and permissions -> 'objects' is not null and permissions #> '{objects,absence}' is null;
