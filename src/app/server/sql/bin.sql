explain (format json)
  select (jalon.fold("t0"."last_name") collate "C") as "_k0", t0.id as _id
  from "w_1"."contact" as t0
  where t0.deleted_at is not null and true and "t0"."last_name" is not null and true and true
  order by (jalon.fold("t0"."last_name") collate "C"), "t0"."id"
  limit $1
;
with hit as materialized (
  select (jalon.fold("t0"."last_name") collate "C") as "_k0", t0.id as _id
  from "w_1"."contact" as t0
  where t0.deleted_at is not null and true and true and true
  limit $1 ), page as (select *
  from hit
  order by "hit"."_k0" nulls last, "hit"."_id"
  limit $2)
  select (select count(*)
  from hit) as _matched, "t0"."id", "t0"."version", "t0"."record_title", "t0"."last_name", "t0"."company_id", "t0"."phone", "t0"."phone_raw", (select coalesce(t1.record_title, '')
  from "w_1"."company" as t1
  where t1.id = "t0"."company_id" and t1.deleted_at is null and true) as "_t0", true as "_edit", true as "_delete", hit.*
  from page as hit
  join "w_1"."contact" as t0 on t0.id = hit._id
  order by "hit"."_k0" nulls last, "hit"."_id"