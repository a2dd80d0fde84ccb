-- The cycle of sales: what must hold before a deal leaves a stage, how long stages take, why deals are won and lost.
alter table {w}."stage" add column "guidance" text;
alter table {w}."stage" add column "exit_criteria" jsonb;
alter table {w}."stage" add column "reason_required" boolean;
alter table {w}."stage" add column "norm_days" numeric;
alter table {w}."stage" add column "usual_days" numeric;
alter table {w}."stage" add column "usual_stays" numeric;
alter table {w}."stage" add column "learnt" jsonb;
alter table {w}."deal" add column "reason_id" uuid;
alter table {w}."deal" add column "competitor_id" uuid;

create table {w}."close_reason" (
  "name" text,
  "outcome" text,
  "position" numeric,
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

create index "close_reason_owner_id_order" on {w}."close_reason" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "close_reason_external_id_order" on {w}."close_reason" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "close_reason_created_at_order" on {w}."close_reason" (created_at, id) where deleted_at is null;

create index "close_reason_updated_at_order" on {w}."close_reason" (updated_at, id) where deleted_at is null;

create index "close_reason_deleted_at_order" on {w}."close_reason" (deleted_at, id) where deleted_at is not null;

create table {w}."competitor" (
  "name" text,
  "website" text,
  "strengths" text,
  "answers" text,
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

create index "competitor_name_order" on {w}."competitor" ((jalon.fold(name) collate "C"), id) include (name) where deleted_at is null and name is not null;

create index "competitor_name_trigrams" on {w}."competitor" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "competitor_owner_id_order" on {w}."competitor" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "competitor_external_id_order" on {w}."competitor" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "competitor_created_at_order" on {w}."competitor" (created_at, id) where deleted_at is null;

create index "competitor_updated_at_order" on {w}."competitor" (updated_at, id) where deleted_at is null;

create index "competitor_deleted_at_order" on {w}."competitor" (deleted_at, id) where deleted_at is not null;

-- The reasons that were typed most become the list, and the deals that say them have them.
insert into {w}."close_reason" (id, name, outcome, position, created_at, updated_at, version)
select gen_random_uuid(), said, 'lost', row_number() over (order by deals desc, said) - 1, now(), now(), 1
from (
  select min(btrim(lost_reason)) as said, count(*) as deals from {w}."deal"
  where deleted_at is null and btrim(lost_reason) <> '' and char_length(btrim(lost_reason)) <= 60
  group by jalon.fold(btrim(lost_reason)) having count(*) > 1 order by count(*) desc, 1 limit 12
) as usual;
update {w}."deal" as d set reason_id = r.id from {w}."close_reason" as r
where d.status = 'lost' and jalon.fold(btrim(d.lost_reason)) = jalon.fold(r.name);

create index "deal_reason_id_order" on {w}."deal" (reason_id, id) where deleted_at is null and reason_id is not null;

create index "deal_competitor_id_order" on {w}."deal" (competitor_id, id) where deleted_at is null and competitor_id is not null;

-- Reasons are read as stages are, competitors as companies are.
update {w}."role" set permissions = jsonb_set(permissions, '{objects}', permissions -> 'objects' || jsonb_build_object(
    'close_reason', permissions -> 'objects' -> 'stage'))
  where permissions -> 'objects' ? 'stage' and not permissions -> 'objects' ? 'close_reason';
update {w}."role" set permissions = jsonb_set(permissions, '{objects}', permissions -> 'objects' || jsonb_build_object(
    'competitor', permissions -> 'objects' -> 'company'))
  where permissions -> 'objects' ? 'company' and not permissions -> 'objects' ? 'competitor';
