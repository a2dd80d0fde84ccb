create table {w}."notification" (
  "kind" text,
  "subject" text,
  "words" jsonb,
  "link" text,
  "about" text,
  "read_at" timestamp with time zone,
  "key" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(subject, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "notification_about_order" on {w}."notification" ((jalon.fold(about) collate "C"), id) where deleted_at is null and about is not null;

create unique index "notification_key_key" on {w}."notification" ((jalon.fold(key) collate "C")) where deleted_at is null and key is not null;

create index "notification_owner_id_order" on {w}."notification" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "notification_external_id_order" on {w}."notification" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "notification_created_at_order" on {w}."notification" (created_at, id) where deleted_at is null;

create index "notification_updated_at_order" on {w}."notification" (updated_at, id) where deleted_at is null;

create index "notification_deleted_at_order" on {w}."notification" (deleted_at, id) where deleted_at is not null;

create index notification_unread on {w}."notification" (owner_id, id) where deleted_at is null and read_at is null;

-- What a person has chosen for a kind of notification. `mail` null: as its sender thinks best.
create table {w}.notification_choice (
  user_id uuid not null,
  kind text not null,
  bell boolean not null,
  mail boolean,
  primary key (user_id, kind)
);
