begin
;
/* kept */
  select id, "id"::text as key
  from "w_1"."company"
  where "id" = any($1::uuid[]) and true
;
insert into "w_1"."company" ("name", "status", "id", "created_at", "updated_at", "version")
  select "x"."name", "x"."status", "x"."id", "x"."created_at", "x"."updated_at", "x"."version"
  from json_to_recordset($1::json) as x("name" text, "status" text, "id" uuid, "created_at" timestamp with time zone, "updated_at" timestamp with time zone, "version" numeric)
;
/* kept */ with logged as ( insert into "w_1"."change" (at, actor, operation, cause, object, record_id, kind, version, before, after)
  select x.at, x.actor, $1::uuid, $2, $3, x.record_id, x.kind, x.version, x.before, x.after
  from json_to_recordset($4::json) as x(record_id uuid, at timestamptz, actor uuid, kind text, version integer, before jsonb, after jsonb) )
  select pg_notify('jalon_change', $5)
;
/* kept */ insert into "w_1"."search" (record_id, object, owner_id, title, folded_title, body)
  select x.record_id, $1, x.owner_id, x.title, x.folded_title, x.body
  from json_to_recordset($2::json) as x(record_id uuid, owner_id uuid, title text, folded_title text, body text)
  on conflict (object, record_id) do update
  set owner_id = excluded.owner_id, title = excluded.title, folded_title = excluded.folded_title, body = excluded.body
;
/* kept */ insert into "w_1"."search_word" (word)
  select word
  from unnest($1::text[]) as word
  on conflict do nothing
;
commit