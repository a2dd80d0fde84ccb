-- How far each deal came, and the figures of sales from two indexes alone: by the day a deal was closed, by the day it was opened.
alter table {w}."deal" add column "furthest_stage_id" uuid;

update {w}."deal" as d set furthest_stage_id = f.stage_id
from (
  select distinct on (y.deal_id) y.deal_id, y.stage_id
  from {w}.stage_stay as y join {w}."stage" as s on s.id = y.stage_id and s.outcome = 'open'
    join {w}."deal" as t on t.id = y.deal_id and t.pipeline_id = s.pipeline_id
  order by y.deal_id, s.position desc, s.id desc
) as f where f.deal_id = d.id;

drop index {w}."deal_close_date_order";
drop index {w}."deal_opened_on_order";
create index "deal_close_date_order" on {w}."deal" (close_date, id) include (status, pipeline_id, owner_id, source, product_id, opened_on, amount, amount_currency, reason_id) where deleted_at is null and close_date is not null;
create index "deal_opened_on_order" on {w}."deal" (opened_on, id) include (status, pipeline_id, furthest_stage_id, close_date, owner_id, source, product_id) where deleted_at is null and opened_on is not null;
