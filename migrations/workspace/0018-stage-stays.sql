-- One row for each stay of a deal in a stage, written with the deal: by it the firm knows how long its stages take and how far
-- its deals come. A deal stands in one stage at a time.
create table {w}.stage_stay (
  id bigint generated always as identity primary key,
  deal_id uuid not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  entered_at timestamptz not null,
  -- Null while it stands there.
  left_at timestamptz,
  -- False of a deal that came in with the stage it had elsewhere: it has been there since that moment at least.
  seen boolean not null default true
);

alter table {w}."deal" add column "stage_entered_at" timestamp with time zone;

-- What the change log tells of the deals there are: each change of the stage ends a stay and begins the next.
insert into {w}.stage_stay (deal_id, pipeline_id, stage_id, entered_at, left_at, seen)
with told as (
  select c.record_id, c.seq, c.at, c.kind = 'create' as born, (c.after -> 'stage' ->> 'id')::uuid as stage_id
  from {w}.change as c where c.object = 'deal' and c.kind in ('create', 'update') and c.after -> 'stage' ->> 'id' is not null
), moves as (
  select *, lag(stage_id) over (partition by record_id order by seq) as stage_before from told
), stays as (
  select m.*, s.pipeline_id, s.outcome, d.opened_on, d.close_date, d.deleted_at,
    not exists (
      select 1 from {w}."stage" as e where e.pipeline_id = s.pipeline_id and e.deleted_at is null and (e.position, e.id) < (s.position, s.id)
    ) as first_stage
  from moves as m join {w}."stage" as s on s.id = m.stage_id join {w}."deal" as d on d.id = m.record_id
  where m.stage_id is distinct from m.stage_before and s.pipeline_id is not null
), dated as (
  select *,
    case
      when born and outcome <> 'open' then least(coalesce(close_date::timestamptz, at), at)
      when born and first_stage then least(coalesce(opened_on::timestamptz, at), at)
      else at
    end as since,
    not born or outcome <> 'open' or first_stage or coalesce(opened_on >= at::date, true) as seen
  from stays
)
select record_id, pipeline_id, stage_id, since, case when ended is not null then greatest(since, ended) end, seen
from (select *, coalesce(lead(since) over (partition by record_id order by seq), deleted_at) as ended from dated) as told
order by seq;

-- Of deals that the log does not tell about it is known where they stand.
insert into {w}.stage_stay (deal_id, pipeline_id, stage_id, entered_at, left_at, seen)
select d.id, d.pipeline_id, d.stage_id,
  case when d.status = 'open' then d.created_at else least(coalesce(d.close_date::timestamptz, d.updated_at), d.updated_at) end,
  d.deleted_at, d.status <> 'open'
from {w}."deal" as d where d.stage_id is not null and d.pipeline_id is not null
  and not exists (select 1 from {w}.stage_stay as s where s.deal_id = d.id);

create unique index stage_stay_now on {w}.stage_stay (deal_id) where left_at is null;
create index stage_stay_deal on {w}.stage_stay (deal_id, id);
create index stage_stay_stage on {w}.stage_stay (stage_id, left_at) include (entered_at, deal_id, seen);

update {w}."deal" as d set stage_entered_at = s.entered_at
from {w}.stage_stay as s where s.deal_id = d.id and s.left_at is null;
