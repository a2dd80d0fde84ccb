begin
;
/* kept */
  select "t0"."first_name", "t0"."last_name", "t0"."email", "t0"."other_emails", "t0"."phone", "t0"."phone_raw", "t0"."mobile", "t0"."mobile_raw", "t0"."job_title", "t0"."company_id", "t0"."address", "t0"."address_street", "t0"."address_postal_code", "t0"."address_city", "t0"."address_region", "t0"."address_country", "t0"."birthday", "t0"."language", "t0"."status", "t0"."last_contact_at", "t0"."last_purchase_on", "t0"."purchase_count", "t0"."purchases_year", "t0"."subscribed_since", "t0"."status_review_on", "t0"."rhythm_days", "t0"."rhythm_gaps", "t0"."rhythm_class", "t0"."source", "t0"."tags", "t0"."website", "t0"."description", "t0"."id", "t0"."record_title", "t0"."owner_id", "t0"."external_id", "t0"."created_at", "t0"."created_by", "t0"."updated_at", "t0"."updated_by", "t0"."version", "t0"."deleted_at", true as _edit, true as _delete
  from "w_1"."contact" as t0
  where t0.id = any($1::uuid[]) and true
  order by t0.id for update of t0
;
update "w_1"."contact" as t0
  set "job_title" = "x"."job_title", "updated_at" = "x"."updated_at", "updated_by" = "x"."updated_by", "version" = "x"."version"
  from json_to_recordset($1::json) as x("job_title" text, "id" uuid, "updated_at" timestamp with time zone, "updated_by" uuid, "version" numeric)
  where t0.id = x.id
;
/* kept */ with logged as ( insert into "w_1"."change" (at, actor, operation, cause, object, record_id, kind, version, before, after)
  select x.at, x.actor, $1::uuid, $2, $3, x.record_id, x.kind, x.version, x.before, x.after
  from json_to_recordset($4::json) as x(record_id uuid, at timestamptz, actor uuid, kind text, version integer, before jsonb, after jsonb) )
  select pg_notify('jalon_change', $5)
;
commit