select "t0"."stage_id" as "g0", ("t0"."amount_currency" collate "C") as "g1", count(*) as "m0", sum("t0"."amount") as "m1"
  from "w_1"."deal" as t0
  where t0.deleted_at is null and ("t0"."status" collate "C") = $1::text
  group by 1, 2
  order by 1, 2
  limit $2
;
select t0.id, t0.record_title as title
  from "w_1"."stage" as t0
  where t0.id = any($1::uuid[]) and t0.deleted_at is null and true