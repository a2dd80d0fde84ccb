-- The standard objects, as `npx jalon migration` made them from their definitions.

create table {w}."lead" (
  "title" text,
  "first_name" text,
  "last_name" text,
  "email" text,
  "phone" text,
  "phone_raw" text,
  "company_name" text,
  "job_title" text,
  "city" text,
  "country" text,
  "message" text,
  "source" text,
  "status" text,
  "received_at" timestamp with time zone,
  "first_response_at" timestamp with time zone,
  "tags" text[],
  "company_id" uuid,
  "contact_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), title, company_name, email, phone, external_id)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "lead_last_name_order" on {w}."lead" ((jalon.fold(last_name) collate "C"), id) where deleted_at is null and last_name is not null;

create index "lead_last_name_trigrams" on {w}."lead" using gin ((jalon.fold(last_name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and last_name is not null;

create index "lead_email_order" on {w}."lead" ((jalon.fold(email) collate "C"), id) where deleted_at is null and email is not null;

create index "lead_email_trigrams" on {w}."lead" using gin ((jalon.fold(email) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and email is not null;

create index "lead_phone_order" on {w}."lead" ((jalon.fold(phone) collate "C"), id) where deleted_at is null and phone is not null;

create index "lead_phone_trigrams" on {w}."lead" using gin ((jalon.fold(phone) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and phone is not null;

create index "lead_source_order" on {w}."lead" ((source collate "C"), id) where deleted_at is null and source is not null;

create index "lead_status_order" on {w}."lead" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "lead_received_at_order" on {w}."lead" (received_at, id) where deleted_at is null and received_at is not null;

create index "lead_first_response_at_order" on {w}."lead" (first_response_at, id) where deleted_at is null and first_response_at is not null;

create index "lead_tags_gin" on {w}."lead" using gin (tags) where deleted_at is null and tags is not null;

create index "lead_company_id_order" on {w}."lead" (company_id, id) where deleted_at is null and company_id is not null;

create index "lead_contact_id_order" on {w}."lead" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "lead_owner_id_order" on {w}."lead" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "lead_external_id_order" on {w}."lead" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "lead_created_at_order" on {w}."lead" (created_at, id) where deleted_at is null;

create index "lead_updated_at_order" on {w}."lead" (updated_at, id) where deleted_at is null;

create table {w}."contact" (
  "first_name" text,
  "last_name" text,
  "email" text,
  "other_emails" text[],
  "phone" text,
  "phone_raw" text,
  "mobile" text,
  "mobile_raw" text,
  "job_title" text,
  "company_id" uuid,
  "address" text,
  "address_street" text,
  "address_postal_code" text,
  "address_city" text,
  "address_region" text,
  "address_country" text,
  "birthday" date,
  "language" text,
  "status" text,
  "source" text,
  "tags" text[],
  "website" text,
  "description" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), email, phone, mobile)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "contact_first_name_order" on {w}."contact" ((jalon.fold(first_name) collate "C"), id) where deleted_at is null and first_name is not null;

create index "contact_first_name_trigrams" on {w}."contact" using gin ((jalon.fold(first_name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and first_name is not null;

create index "contact_last_name_order" on {w}."contact" ((jalon.fold(last_name) collate "C"), id) where deleted_at is null and last_name is not null;

create index "contact_last_name_trigrams" on {w}."contact" using gin ((jalon.fold(last_name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and last_name is not null;

create index "contact_email_order" on {w}."contact" ((jalon.fold(email) collate "C"), id) where deleted_at is null and email is not null;

create index "contact_email_trigrams" on {w}."contact" using gin ((jalon.fold(email) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and email is not null;

create index "contact_phone_order" on {w}."contact" ((jalon.fold(phone) collate "C"), id) where deleted_at is null and phone is not null;

create index "contact_phone_trigrams" on {w}."contact" using gin ((jalon.fold(phone) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and phone is not null;

create index "contact_mobile_order" on {w}."contact" ((jalon.fold(mobile) collate "C"), id) where deleted_at is null and mobile is not null;

create index "contact_mobile_trigrams" on {w}."contact" using gin ((jalon.fold(mobile) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and mobile is not null;

create index "contact_company_id_order" on {w}."contact" (company_id, id) where deleted_at is null and company_id is not null;

create index "contact_address_order" on {w}."contact" ((jalon.fold(address) collate "C"), id) where deleted_at is null and address is not null;

create index "contact_status_order" on {w}."contact" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "contact_tags_gin" on {w}."contact" using gin (tags) where deleted_at is null and tags is not null;

create index "contact_owner_id_order" on {w}."contact" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "contact_external_id_order" on {w}."contact" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "contact_created_at_order" on {w}."contact" (created_at, id) where deleted_at is null;

create index "contact_updated_at_order" on {w}."contact" (updated_at, id) where deleted_at is null;

create table {w}."company" (
  "name" text,
  "domain" text,
  "website" text,
  "phone" text,
  "phone_raw" text,
  "email" text,
  "address" text,
  "address_street" text,
  "address_postal_code" text,
  "address_city" text,
  "address_region" text,
  "address_country" text,
  "industry" text,
  "employees" numeric,
  "annual_revenue" numeric,
  "annual_revenue_currency" text,
  "year_established" numeric,
  "siren" text,
  "siret" text,
  "vat_number" text,
  "status" text,
  "source" text,
  "tags" text[],
  "parent_id" uuid,
  "description" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "company_name_order" on {w}."company" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "company_name_trigrams" on {w}."company" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "company_domain_order" on {w}."company" ((jalon.fold(domain) collate "C"), id) where deleted_at is null and domain is not null;

create index "company_domain_trigrams" on {w}."company" using gin ((jalon.fold(domain) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and domain is not null;

create index "company_phone_order" on {w}."company" ((jalon.fold(phone) collate "C"), id) where deleted_at is null and phone is not null;

create index "company_phone_trigrams" on {w}."company" using gin ((jalon.fold(phone) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and phone is not null;

create index "company_email_order" on {w}."company" ((jalon.fold(email) collate "C"), id) where deleted_at is null and email is not null;

create index "company_email_trigrams" on {w}."company" using gin ((jalon.fold(email) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and email is not null;

create index "company_address_order" on {w}."company" ((jalon.fold(address) collate "C"), id) where deleted_at is null and address is not null;

create index "company_industry_order" on {w}."company" ((jalon.fold(industry) collate "C"), id) where deleted_at is null and industry is not null;

create index "company_siren_order" on {w}."company" ((jalon.fold(siren) collate "C"), id) where deleted_at is null and siren is not null;

create index "company_siren_trigrams" on {w}."company" using gin ((jalon.fold(siren) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and siren is not null;

create index "company_siret_order" on {w}."company" ((jalon.fold(siret) collate "C"), id) where deleted_at is null and siret is not null;

create index "company_siret_trigrams" on {w}."company" using gin ((jalon.fold(siret) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and siret is not null;

create index "company_vat_number_order" on {w}."company" ((jalon.fold(vat_number) collate "C"), id) where deleted_at is null and vat_number is not null;

create index "company_vat_number_trigrams" on {w}."company" using gin ((jalon.fold(vat_number) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and vat_number is not null;

create index "company_status_order" on {w}."company" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "company_tags_gin" on {w}."company" using gin (tags) where deleted_at is null and tags is not null;

create index "company_parent_id_order" on {w}."company" (parent_id, id) where deleted_at is null and parent_id is not null;

create index "company_owner_id_order" on {w}."company" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "company_external_id_order" on {w}."company" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "company_created_at_order" on {w}."company" (created_at, id) where deleted_at is null;

create index "company_updated_at_order" on {w}."company" (updated_at, id) where deleted_at is null;

create table {w}."deal" (
  "name" text,
  "company_id" uuid,
  "contact_id" uuid,
  "pipeline_id" uuid,
  "stage_id" uuid,
  "amount" numeric,
  "amount_currency" text,
  "close_date" date,
  "opened_on" date,
  "probability" numeric,
  "status" text,
  "lost_reason" text,
  "product_id" uuid,
  "source" text,
  "tags" text[],
  "lead_id" uuid,
  "description" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "deal_name_order" on {w}."deal" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "deal_name_trigrams" on {w}."deal" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "deal_company_id_order" on {w}."deal" (company_id, id) where deleted_at is null and company_id is not null;

create index "deal_contact_id_order" on {w}."deal" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "deal_pipeline_id_order" on {w}."deal" (pipeline_id, id) where deleted_at is null and pipeline_id is not null;

create index "deal_stage_id_order" on {w}."deal" (stage_id, id) where deleted_at is null and stage_id is not null;

create index "deal_amount_order" on {w}."deal" (amount, id) where deleted_at is null and amount is not null;

create index "deal_close_date_order" on {w}."deal" (close_date, id) where deleted_at is null and close_date is not null;

create index "deal_opened_on_order" on {w}."deal" (opened_on, id) where deleted_at is null and opened_on is not null;

create index "deal_status_order" on {w}."deal" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "deal_product_id_order" on {w}."deal" (product_id, id) where deleted_at is null and product_id is not null;

create index "deal_source_order" on {w}."deal" ((source collate "C"), id) where deleted_at is null and source is not null;

create index "deal_tags_gin" on {w}."deal" using gin (tags) where deleted_at is null and tags is not null;

create index "deal_lead_id_order" on {w}."deal" (lead_id, id) where deleted_at is null and lead_id is not null;

create index "deal_owner_id_order" on {w}."deal" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "deal_external_id_order" on {w}."deal" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "deal_created_at_order" on {w}."deal" (created_at, id) where deleted_at is null;

create index "deal_updated_at_order" on {w}."deal" (updated_at, id) where deleted_at is null;

create table {w}."activity" (
  "kind" text,
  "subject" text,
  "body" text,
  "happened_at" timestamp with time zone,
  "due_at" timestamp with time zone,
  "starts_at" timestamp with time zone,
  "ends_at" timestamp with time zone,
  "done_at" timestamp with time zone,
  "outcome" text,
  "priority" text,
  "company_id" uuid,
  "contact_id" uuid,
  "lead_id" uuid,
  "deal_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(subject, '')), ''), outcome, kind)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "activity_kind_order" on {w}."activity" ((kind collate "C"), id) where deleted_at is null and kind is not null;

create index "activity_happened_at_order" on {w}."activity" (happened_at, id) where deleted_at is null and happened_at is not null;

create index "activity_due_at_order" on {w}."activity" (due_at, id) where deleted_at is null and due_at is not null;

create index "activity_starts_at_order" on {w}."activity" (starts_at, id) where deleted_at is null and starts_at is not null;

create index "activity_done_at_order" on {w}."activity" (done_at, id) where deleted_at is null and done_at is not null;

create index "activity_company_id_order" on {w}."activity" (company_id, happened_at, id) where deleted_at is null and company_id is not null;

create index "activity_contact_id_order" on {w}."activity" (contact_id, happened_at, id) where deleted_at is null and contact_id is not null;

create index "activity_lead_id_order" on {w}."activity" (lead_id, happened_at, id) where deleted_at is null and lead_id is not null;

create index "activity_deal_id_order" on {w}."activity" (deal_id, happened_at, id) where deleted_at is null and deal_id is not null;

create index "activity_owner_id_order" on {w}."activity" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "activity_external_id_order" on {w}."activity" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "activity_created_at_order" on {w}."activity" (created_at, id) where deleted_at is null;

create index "activity_updated_at_order" on {w}."activity" (updated_at, id) where deleted_at is null;

create table {w}."product" (
  "name" text,
  "reference" text,
  "price" numeric,
  "price_currency" text,
  "unit" text,
  "vat_rate" numeric,
  "family" text,
  "active" boolean,
  "description" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "product_name_order" on {w}."product" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "product_name_trigrams" on {w}."product" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "product_reference_order" on {w}."product" ((jalon.fold(reference) collate "C"), id) where deleted_at is null and reference is not null;

create index "product_reference_trigrams" on {w}."product" using gin ((jalon.fold(reference) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and reference is not null;

create index "product_family_order" on {w}."product" ((jalon.fold(family) collate "C"), id) where deleted_at is null and family is not null;

create index "product_owner_id_order" on {w}."product" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "product_external_id_order" on {w}."product" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "product_created_at_order" on {w}."product" (created_at, id) where deleted_at is null;

create index "product_updated_at_order" on {w}."product" (updated_at, id) where deleted_at is null;

create table {w}."document" (
  "name" text,
  "file" uuid,
  "file_name" text,
  "file_size" bigint,
  "file_type" text,
  "description" text,
  "company_id" uuid,
  "contact_id" uuid,
  "lead_id" uuid,
  "deal_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "document_name_order" on {w}."document" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "document_name_trigrams" on {w}."document" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "document_company_id_order" on {w}."document" (company_id, id) where deleted_at is null and company_id is not null;

create index "document_contact_id_order" on {w}."document" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "document_lead_id_order" on {w}."document" (lead_id, id) where deleted_at is null and lead_id is not null;

create index "document_deal_id_order" on {w}."document" (deal_id, id) where deleted_at is null and deal_id is not null;

create index "document_owner_id_order" on {w}."document" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "document_external_id_order" on {w}."document" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "document_created_at_order" on {w}."document" (created_at, id) where deleted_at is null;

create index "document_updated_at_order" on {w}."document" (updated_at, id) where deleted_at is null;

create table {w}."pipeline" (
  "name" text,
  "position" numeric,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "pipeline_owner_id_order" on {w}."pipeline" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "pipeline_external_id_order" on {w}."pipeline" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "pipeline_created_at_order" on {w}."pipeline" (created_at, id) where deleted_at is null;

create index "pipeline_updated_at_order" on {w}."pipeline" (updated_at, id) where deleted_at is null;

create table {w}."stage" (
  "name" text,
  "pipeline_id" uuid,
  "position" numeric,
  "probability" numeric,
  "outcome" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "stage_pipeline_id_order" on {w}."stage" (pipeline_id, id) where deleted_at is null and pipeline_id is not null;

create index "stage_owner_id_order" on {w}."stage" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "stage_external_id_order" on {w}."stage" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "stage_created_at_order" on {w}."stage" (created_at, id) where deleted_at is null;

create index "stage_updated_at_order" on {w}."stage" (updated_at, id) where deleted_at is null;

create table {w}."user" (
  "name" text,
  "email" text,
  "role_id" uuid,
  "team_id" uuid,
  "manager_id" uuid,
  "job_title" text,
  "language" text,
  "time_zone" text,
  "active" boolean,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(name, '')), ''), email)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "user_name_order" on {w}."user" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create unique index "user_email_key" on {w}."user" ((jalon.fold(email) collate "C")) where deleted_at is null and email is not null;

create index "user_team_id_order" on {w}."user" (team_id, id) where deleted_at is null and team_id is not null;

create index "user_owner_id_order" on {w}."user" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "user_external_id_order" on {w}."user" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "user_created_at_order" on {w}."user" (created_at, id) where deleted_at is null;

create index "user_updated_at_order" on {w}."user" (updated_at, id) where deleted_at is null;

create table {w}."team" (
  "name" text,
  "manager_id" uuid,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "team_owner_id_order" on {w}."team" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "team_external_id_order" on {w}."team" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "team_created_at_order" on {w}."team" (created_at, id) where deleted_at is null;

create index "team_updated_at_order" on {w}."team" (updated_at, id) where deleted_at is null;

create table {w}."role" (
  "name" text,
  "key" text,
  "permissions" jsonb,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create unique index "role_key_key" on {w}."role" ((jalon.fold(key) collate "C")) where deleted_at is null and key is not null;

create index "role_owner_id_order" on {w}."role" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "role_external_id_order" on {w}."role" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "role_created_at_order" on {w}."role" (created_at, id) where deleted_at is null;

create index "role_updated_at_order" on {w}."role" (updated_at, id) where deleted_at is null;

create table {w}."view" (
  "name" text,
  "object" text,
  "kind" text,
  "shared" boolean,
  "settings" jsonb,
  "position" numeric,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(name, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "view_object_order" on {w}."view" ((jalon.fold(object) collate "C"), id) where deleted_at is null and object is not null;

create index "view_owner_id_order" on {w}."view" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "view_external_id_order" on {w}."view" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "view_created_at_order" on {w}."view" (created_at, id) where deleted_at is null;

create index "view_updated_at_order" on {w}."view" (updated_at, id) where deleted_at is null;
