/* kept */
  select "t0"."id", "t0"."version", "t0"."record_title", "t0"."name", "t0"."owner_id" = any($1::text[]::uuid[]) as "_edit", "t0"."owner_id" = any($2::text[]::uuid[]) as "_delete"
  from "w_1"."deal" as t0
  where t0.id = any($3::uuid[]) and "t0"."owner_id" = any($4::text[]::uuid[])