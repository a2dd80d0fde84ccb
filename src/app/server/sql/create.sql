begin
;
select id, "id"::text as key
  from "w_1"."company"
  where "id" = any($1::uuid[]) and true
;
insert into "w_1"."company" ("name", "domain", "website", "phone", "phone_raw", "email", "address", "address_street", "address_postal_code", "address_city", "address_region", "address_country", "industry", "employees", "annual_revenue", "annual_revenue_currency", "year_established", "siren", "siret", "vat_number", "status", "source", "tags", "parent_id", "description", "id", "owner_id", "external_id", "created_at", "created_by", "updated_at", "updated_by", "version", "deleted_at")
  select "x"."name", "x"."domain", "x"."website", "x"."phone", "x"."phone_raw", "x"."email", "x"."address", "x"."address_street", "x"."address_postal_code", "x"."address_city", "x"."address_region", "x"."address_country", "x"."industry", "x"."employees", "x"."annual_revenue", "x"."annual_revenue_currency", "x"."year_established", "x"."siren", "x"."siret", "x"."vat_number", "x"."status", "x"."source", "x"."tags", "x"."parent_id", "x"."description", "x"."id", "x"."owner_id", "x"."external_id", "x"."created_at", "x"."created_by", "x"."updated_at", "x"."updated_by", "x"."version", "x"."deleted_at"
  from json_to_recordset($1::json) as x("name" text, "domain" text, "website" text, "phone" text, "phone_raw" text, "email" text, "address" text, "address_street" text, "address_postal_code" text, "address_city" text, "address_region" text, "address_country" text, "industry" text, "employees" numeric, "annual_revenue" numeric, "annual_revenue_currency" text, "year_established" numeric, "siren" text, "siret" text, "vat_number" text, "status" text, "source" text, "tags" text[], "parent_id" uuid, "description" text, "id" uuid, "owner_id" uuid, "external_id" text, "created_at" timestamp with time zone, "created_by" uuid, "updated_at" timestamp with time zone, "updated_by" uuid, "version" numeric, "deleted_at" timestamp with time zone)
;
with logged as ( insert into "w_1"."change" (at, actor, operation, cause, object, record_id, kind, version, before, after)
  select x.at, x.actor, $1::uuid, $2, $3, x.record_id, x.kind, x.version, x.before, x.after
  from json_to_recordset($4::json) as x(record_id uuid, at timestamptz, actor uuid, kind text, version integer, before jsonb, after jsonb) )
  select pg_notify('jalon_change', $5)
;
insert into "w_1"."search" (record_id, object, owner_id, title, folded_title, body)
  select x.record_id, $1, x.owner_id, x.title, x.folded_title, x.body
  from json_to_recordset($2::json) as x(record_id uuid, owner_id uuid, title text, folded_title text, body text)
  on conflict (object, record_id) do update
  set owner_id = excluded.owner_id, title = excluded.title, folded_title = excluded.folded_title, body = excluded.body
;
insert into "w_1"."search_word" (word)
  select word
  from unnest($1::text[]) as word
  on conflict do nothing
;
commit