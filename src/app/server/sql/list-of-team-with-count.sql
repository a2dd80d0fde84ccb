explain (format json)
  select "t0"."created_at" as "_k0", t0.id as _id
  from "w_1"."deal" as t0
  where t0.deleted_at is null and ("t0"."owner_id" = any($1::text[]::uuid[]) and exists (select 1
  from "w_1"."company" as "t1"
  where "t1"."id" = "t0"."company_id" and "t1"."deleted_at" is null and ("t1"."owner_id" = any($2::text[]::uuid[]) and (jalon.fold("t1"."industry") collate "C") like $3))) and true and true and true
  order by "t0"."created_at" desc, "t0"."id" desc
  limit $4
;
with hit as materialized (
  select "t0"."created_at" as "_k0", t0.id as _id
  from "w_1"."deal" as t0
  where t0.deleted_at is null and ("t0"."owner_id" = any($1::text[]::uuid[]) and exists (select 1
  from "w_1"."company" as "t1"
  where "t1"."id" = "t0"."company_id" and "t1"."deleted_at" is null and ("t1"."owner_id" = any($2::text[]::uuid[]) and (jalon.fold("t1"."industry") collate "C") like $3))) and true and true
  limit $4 ), page as (select *
  from hit
  order by "hit"."_k0" desc nulls last, "hit"."_id" desc
  limit $5)
  select (select count(*)
  from hit) as _matched, "t0"."id", "t0"."version", "t0"."record_title", "t0"."name", "t0"."owner_id" = any($6::text[]::uuid[]) as "_edit", "t0"."owner_id" = any($7::text[]::uuid[]) as "_delete", hit.*
  from page as hit
  join "w_1"."deal" as t0 on t0.id = hit._id
  order by "hit"."_k0" desc nulls last, "hit"."_id" desc