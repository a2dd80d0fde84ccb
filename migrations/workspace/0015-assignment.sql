alter table {w}."lead" add column "answer_due_at" timestamp with time zone;

alter table {w}."lead" add column "answer_minutes" numeric;

alter table {w}."lead" add column "promise_kept" boolean;

alter table {w}."lead" add column "assigned_because" text;

alter table {w}."lead" add column "discard_reason" text;

create index "lead_answer_due_at_order" on {w}."lead" (answer_due_at, id) where deleted_at is null and answer_due_at is not null;

alter table {w}."user" add column "territories" text[];

alter table {w}."user" add column "skills" text[];

create table {w}."answer_promise" (
  "minutes" numeric,
  "form_id" uuid,
  "source" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(source, '')), ''), external_id)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "answer_promise_form_id_order" on {w}."answer_promise" (form_id, id) where deleted_at is null and form_id is not null;

create index "answer_promise_owner_id_order" on {w}."answer_promise" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "answer_promise_external_id_order" on {w}."answer_promise" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "answer_promise_created_at_order" on {w}."answer_promise" (created_at, id) where deleted_at is null;

create index "answer_promise_updated_at_order" on {w}."answer_promise" (updated_at, id) where deleted_at is null;

create index "answer_promise_deleted_at_order" on {w}."answer_promise" (deleted_at, id) where deleted_at is not null;

create table {w}."assignment_rule" (
  "name" text,
  "position" numeric,
  "active" boolean,
  "filter" jsonb,
  "way" text,
  "people" jsonb,
  "skills" text[],
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

create index "assignment_rule_owner_id_order" on {w}."assignment_rule" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "assignment_rule_external_id_order" on {w}."assignment_rule" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "assignment_rule_created_at_order" on {w}."assignment_rule" (created_at, id) where deleted_at is null;

create index "assignment_rule_updated_at_order" on {w}."assignment_rule" (updated_at, id) where deleted_at is null;

create index "assignment_rule_deleted_at_order" on {w}."assignment_rule" (deleted_at, id) where deleted_at is not null;

-- Whose turn it was last, by rule: the one whose turn is longest ago is next.
create table {w}.assignment_turn (
  rule_id uuid not null,
  user_id uuid not null,
  turn bigint not null,
  primary key (rule_id, user_id)
);

-- Leads that wait for their first answer: when to say that time grows short, and when it is over. A row goes once it is answered.
create table {w}.lead_watch (
  lead_id uuid primary key,
  warn_at timestamptz not null,
  due_at timestamptz not null,
  warned_at timestamptz
);
create index lead_watch_warn on {w}.lead_watch (warn_at) where warned_at is null;
create index lead_watch_due on {w}.lead_watch (due_at);

-- Existing roles: how leads are given out is a setting, as pipelines are.
update {w}.role set permissions = jsonb_set(jsonb_set(permissions, '{objects,assignment_rule}', permissions #> '{objects,pipeline}'),
  '{objects,answer_promise}', permissions #> '{objects,pipeline}')
where permissions #> '{objects,pipeline}' is not null and permissions #> '{objects,assignment_rule}' is null;
