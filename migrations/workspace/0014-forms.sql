alter table {w}."lead" add column "postal_code" text;

alter table {w}."lead" add column "form_id" uuid;

alter table {w}."lead" add column "consent" text;

alter table {w}."lead" add column "consent_at" timestamp with time zone;

create index "lead_form_id_order" on {w}."lead" (form_id, id) where deleted_at is null and form_id is not null;

create table {w}."form" (
  "name" text,
  "key" text,
  "active" boolean,
  "settings" jsonb,
  "language" text,
  "theme" text,
  "redirect_url" text,
  "sites" text[],
  "source" text,
  "assign_to_id" uuid,
  "lead_tags" text[],
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

create unique index "form_key_key" on {w}."form" ((jalon.fold(key) collate "C")) where deleted_at is null and key is not null;

create index "form_owner_id_order" on {w}."form" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "form_external_id_order" on {w}."form" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "form_created_at_order" on {w}."form" (created_at, id) where deleted_at is null;

create index "form_updated_at_order" on {w}."form" (updated_at, id) where deleted_at is null;

create index "form_deleted_at_order" on {w}."form" (deleted_at, id) where deleted_at is not null;

create table {w}."form_entry" (
  "sender" text,
  "form_id" uuid,
  "reasons" text[],
  "values" jsonb,
  "received_at" timestamp with time zone,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(sender, '')), ''), external_id)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "form_entry_form_id_order" on {w}."form_entry" (form_id, id) where deleted_at is null and form_id is not null;

create index "form_entry_received_at_order" on {w}."form_entry" (received_at, id) where deleted_at is null and received_at is not null;

create index "form_entry_owner_id_order" on {w}."form_entry" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "form_entry_external_id_order" on {w}."form_entry" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "form_entry_created_at_order" on {w}."form_entry" (created_at, id) where deleted_at is null;

create index "form_entry_updated_at_order" on {w}."form_entry" (updated_at, id) where deleted_at is null;

create index "form_entry_deleted_at_order" on {w}."form_entry" (deleted_at, id) where deleted_at is not null;

-- What the public pages of forms are signed with.
create table {w}.form_secret (secret text not null);
insert into {w}.form_secret values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- How often an address, or one and the same page, has sent a form lately. Addresses are kept as keyed hashes.
create table {w}.form_rate (
  key text primary key,
  count integer not null,
  until timestamptz not null
);

-- What became of what a form received, by day: taken in, held back, dropped for its reason, the same again.
create table {w}.form_count (
  form_id uuid not null,
  day date not null,
  outcome text not null,
  count integer not null,
  primary key (form_id, day, outcome)
);

-- The same sent twice is one: the digest of each sending, for a day.
create table {w}.form_digest (
  form_id uuid not null,
  digest text not null,
  at timestamptz not null,
  primary key (form_id, digest)
);
create index form_digest_at on {w}.form_digest (at);

-- Existing roles: forms are settings, as pipelines are.
update {w}.role set permissions = jsonb_set(permissions, '{objects,form}', permissions #> '{objects,pipeline}')
where permissions #> '{objects,pipeline}' is not null and permissions #> '{objects,form}' is null;
