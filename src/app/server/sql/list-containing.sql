explain (format json)
  select (jalon.fold("t0"."last_name") collate "C") as "_k0", t0.id as _id
  from "w_1"."contact" as t0
  where t0.deleted_at is null and (((jalon.fold("t0"."first_name") collate "C") like $1 or (jalon.fold("t0"."last_name") collate "C") like $2) and exists (select 1
  from "w_1"."company" as "t1"
  where "t1"."id" = "t0"."company_id" and "t1"."deleted_at" is null and (jalon.fold("t1"."name") collate "C") like $3)) and "t0"."last_name" is not null and "t0"."id" in (
  select s.record_id
  from "w_1"."search" as s
  where s.object = $4 and ((s.body like $5) or (s.body like $6))) and "t0"."company_id" in (
  select s.record_id
  from "w_1"."search" as s
  where s.object = $7 and s.body like $8) and true
  order by (jalon.fold("t0"."last_name") collate "C"), "t0"."id"
  limit $9
;
with hit as materialized (
  select (jalon.fold("t0"."last_name") collate "C") as "_k0", t0.id as _id
  from "w_1"."contact" as t0
  where t0.deleted_at is null and (((jalon.fold("t0"."first_name") collate "C") like $1 or (jalon.fold("t0"."last_name") collate "C") like $2) and exists (select 1
  from "w_1"."company" as "t1"
  where "t1"."id" = "t0"."company_id" and "t1"."deleted_at" is null and (jalon.fold("t1"."name") collate "C") like $3)) and "t0"."id" in (
  select s.record_id
  from "w_1"."search" as s
  where s.object = $4 and ((s.body like $5) or (s.body like $6))) and true
  limit $7 ), page as (select *
  from hit
  order by "hit"."_k0" nulls last, "hit"."_id"
  limit $8)
  select (select count(*)
  from hit) as _matched, "t0"."id", "t0"."version", "t0"."record_title", "t0"."last_name", "t0"."company_id", "t0"."phone", "t0"."phone_raw", (select coalesce(t1.record_title, '')
  from "w_1"."company" as t1
  where t1.id = "t0"."company_id" and t1.deleted_at is null and true) as "_t0", true as "_edit", true as "_delete", hit.*
  from page as hit
  join "w_1"."contact" as t0 on t0.id = hit._id
  order by "hit"."_k0" nulls last, "hit"."_id"