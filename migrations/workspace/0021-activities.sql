alter table {w}."activity" add column "remind" text;

alter table {w}."activity" add column "remind_at" timestamp with time zone;

alter table {w}."activity" add column "template_id" uuid;

alter table {w}."activity" add column "series_id" uuid;

alter table {w}."activity" add column "occurrence" text;

create index "activity_remind_at_order" on {w}."activity" (remind_at, id) where deleted_at is null and remind_at is not null;

create index "activity_series_id_order" on {w}."activity" (series_id, id) where deleted_at is null and series_id is not null;

create table {w}."activity_template" (
  "name" text,
  "kind" text,
  "subject" text,
  "body" text,
  "minutes" numeric,
  "next_id" uuid,
  "next_days" numeric,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "activity_template_name_order" on {w}."activity_template" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "activity_template_owner_id_order" on {w}."activity_template" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "activity_template_external_id_order" on {w}."activity_template" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "activity_template_created_at_order" on {w}."activity_template" (created_at, id) where deleted_at is null;

create index "activity_template_updated_at_order" on {w}."activity_template" (updated_at, id) where deleted_at is null;

create index "activity_template_deleted_at_order" on {w}."activity_template" (deleted_at, id) where deleted_at is not null;

create table {w}."series" (
  "subject" text,
  "rule" text,
  "after_days" numeric,
  "starts" text,
  "time_zone" text,
  "minutes" numeric,
  "content" jsonb,
  "skipped" jsonb,
  "made_until" timestamp with time zone,
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

create index "series_made_until_order" on {w}."series" (made_until, id) where deleted_at is null and made_until is not null;

create index "series_owner_id_order" on {w}."series" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "series_external_id_order" on {w}."series" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "series_created_at_order" on {w}."series" (created_at, id) where deleted_at is null;

create index "series_updated_at_order" on {w}."series" (updated_at, id) where deleted_at is null;

create index "series_deleted_at_order" on {w}."series" (deleted_at, id) where deleted_at is not null;

-- An occurrence is made once, whoever makes it and whatever became of it.
create unique index activity_series_occurrence on {w}."activity" (series_id, occurrence) where occurrence is not null;
