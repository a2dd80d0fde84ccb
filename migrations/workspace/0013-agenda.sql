-- The agenda: where, how long on the way, what others see, and who takes part.
alter table {w}."activity" add column "location" text;

alter table {w}."activity" add column "travel_before" numeric;

alter table {w}."activity" add column "travel_after" numeric;

alter table {w}."activity" add column "visibility" text;

create table {w}."participant" (
  "activity_id" uuid,
  "person_id" uuid,
  "contact_id" uuid,
  "answer" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(answer, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "participant_activity_id_order" on {w}."participant" (activity_id, id) where deleted_at is null and activity_id is not null;

create index "participant_person_id_order" on {w}."participant" (person_id, id) where deleted_at is null and person_id is not null;

create index "participant_contact_id_order" on {w}."participant" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "participant_owner_id_order" on {w}."participant" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "participant_external_id_order" on {w}."participant" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "participant_created_at_order" on {w}."participant" (created_at, id) where deleted_at is null;

create index "participant_updated_at_order" on {w}."participant" (updated_at, id) where deleted_at is null;

create index "participant_deleted_at_order" on {w}."participant" (deleted_at, id) where deleted_at is not null;

-- Entries of one person's agenda are read by the moment they begin.
create index "activity_agenda" on {w}."activity" (owner_id, starts_at) where deleted_at is null and starts_at is not null;

-- Who looked at whose agenda: a row for each viewer, person and day.
create table {w}.agenda_look (
  person_id uuid not null,
  day date not null,
  viewer_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person_id, day, viewer_id)
);

-- One calendar feed a person: whoever has its link reads the agenda. Only the hash of the link's secret is kept.
create table {w}.agenda_feed (
  user_id uuid primary key,
  token_hash text not null unique,
  created_at timestamptz not null,
  last_read_at timestamptz
);

update {w}."role" set permissions = jsonb_set(permissions, '{objects,participant}',
  '{"read": "all", "create": "none", "edit": "none", "delete": "none", "export": "none"}')
where key = 'sales_rep' and permissions -> 'objects' is not null and permissions #> '{objects,participant}' is null;
