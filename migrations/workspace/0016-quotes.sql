-- Quotes, what they are priced from and what they become.
alter table {w}."company" add column "price_list_id" uuid;

create table {w}."quote" (
  "number" text,
  "revision" numeric,
  "subject" text,
  "company_id" uuid,
  "contact_id" uuid,
  "deal_id" uuid,
  "status" text,
  "currency" text,
  "language" text,
  "issued_on" date,
  "valid_until" date,
  "net" numeric,
  "net_currency" text,
  "vat" numeric,
  "vat_currency" text,
  "total" numeric,
  "total_currency" text,
  "introduction" text,
  "payment_terms" text,
  "delivery_terms" text,
  "replaces_id" uuid,
  "sent_at" timestamp with time zone,
  "opened_first_at" timestamp with time zone,
  "opened_last_at" timestamp with time zone,
  "answered_at" timestamp with time zone,
  "answered_by" text,
  "refusal_reason" text,
  "concession" numeric,
  "approved_concession" numeric,
  "approved_by_id" uuid,
  "approval_note" text,
  "pdf" uuid,
  "pdf_name" text,
  "pdf_size" bigint,
  "pdf_type" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(number, '') || ' ' || coalesce(subject, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "quote_number_order" on {w}."quote" ((jalon.fold(number) collate "C"), id) where deleted_at is null and number is not null;

create index "quote_company_id_order" on {w}."quote" (company_id, id) where deleted_at is null and company_id is not null;

create index "quote_contact_id_order" on {w}."quote" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "quote_deal_id_order" on {w}."quote" (deal_id, id) where deleted_at is null and deal_id is not null;

create index "quote_status_order" on {w}."quote" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "quote_issued_on_order" on {w}."quote" (issued_on, id) where deleted_at is null and issued_on is not null;

create index "quote_valid_until_order" on {w}."quote" (valid_until, id) where deleted_at is null and valid_until is not null;

create index "quote_replaces_id_order" on {w}."quote" (replaces_id, id) where deleted_at is null and replaces_id is not null;

create index "quote_owner_id_order" on {w}."quote" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "quote_external_id_order" on {w}."quote" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "quote_created_at_order" on {w}."quote" (created_at, id) where deleted_at is null;

create index "quote_updated_at_order" on {w}."quote" (updated_at, id) where deleted_at is null;

create index "quote_deleted_at_order" on {w}."quote" (deleted_at, id) where deleted_at is not null;

alter table {w}."product" add column "billing" text;

alter table {w}."product" add column "option_of_id" uuid;

create index "product_option_of_id_order" on {w}."product" (option_of_id, id) where deleted_at is null and option_of_id is not null;

create table {w}."subscription" (
  "name" text,
  "company_id" uuid,
  "contact_id" uuid,
  "deal_id" uuid,
  "quote_id" uuid,
  "product_id" uuid,
  "quantity" numeric,
  "amount" numeric,
  "amount_currency" text,
  "period" text,
  "starts_on" date,
  "ends_on" date,
  "renewal" text,
  "status" text,
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

create index "subscription_name_order" on {w}."subscription" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "subscription_company_id_order" on {w}."subscription" (company_id, id) where deleted_at is null and company_id is not null;

create index "subscription_contact_id_order" on {w}."subscription" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "subscription_deal_id_order" on {w}."subscription" (deal_id, id) where deleted_at is null and deal_id is not null;

create index "subscription_quote_id_order" on {w}."subscription" (quote_id, id) where deleted_at is null and quote_id is not null;

create index "subscription_product_id_order" on {w}."subscription" (product_id, id) where deleted_at is null and product_id is not null;

create index "subscription_starts_on_order" on {w}."subscription" (starts_on, id) where deleted_at is null and starts_on is not null;

create index "subscription_ends_on_order" on {w}."subscription" (ends_on, id) where deleted_at is null and ends_on is not null;

create index "subscription_status_order" on {w}."subscription" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "subscription_owner_id_order" on {w}."subscription" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "subscription_external_id_order" on {w}."subscription" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "subscription_created_at_order" on {w}."subscription" (created_at, id) where deleted_at is null;

create index "subscription_updated_at_order" on {w}."subscription" (updated_at, id) where deleted_at is null;

create index "subscription_deleted_at_order" on {w}."subscription" (deleted_at, id) where deleted_at is not null;

create table {w}."order" (
  "name" text,
  "company_id" uuid,
  "contact_id" uuid,
  "deal_id" uuid,
  "quote_id" uuid,
  "product_id" uuid,
  "ordered_on" date,
  "amount" numeric,
  "amount_currency" text,
  "status" text,
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

create index "order_name_order" on {w}."order" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "order_company_id_order" on {w}."order" (company_id, id) where deleted_at is null and company_id is not null;

create index "order_contact_id_order" on {w}."order" (contact_id, id) where deleted_at is null and contact_id is not null;

create index "order_deal_id_order" on {w}."order" (deal_id, id) where deleted_at is null and deal_id is not null;

create index "order_quote_id_order" on {w}."order" (quote_id, id) where deleted_at is null and quote_id is not null;

create index "order_product_id_order" on {w}."order" (product_id, id) where deleted_at is null and product_id is not null;

create index "order_ordered_on_order" on {w}."order" (ordered_on, id) where deleted_at is null and ordered_on is not null;

create index "order_status_order" on {w}."order" ((status collate "C"), id) where deleted_at is null and status is not null;

create index "order_owner_id_order" on {w}."order" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "order_external_id_order" on {w}."order" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "order_created_at_order" on {w}."order" (created_at, id) where deleted_at is null;

create index "order_updated_at_order" on {w}."order" (updated_at, id) where deleted_at is null;

create index "order_deleted_at_order" on {w}."order" (deleted_at, id) where deleted_at is not null;

create table {w}."quote_line" (
  "quote_id" uuid,
  "position" numeric,
  "kind" text,
  "product_id" uuid,
  "description" text,
  "quantity" numeric,
  "unit" text,
  "unit_price" numeric,
  "unit_price_currency" text,
  "list_price" numeric,
  "list_price_currency" text,
  "discount" numeric,
  "vat_rate" numeric,
  "billing" text,
  "optional" boolean,
  "net" numeric,
  "net_currency" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (coalesce(nullif(btrim(coalesce(description, '')), ''), kind)) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "quote_line_quote_id_order" on {w}."quote_line" (quote_id, id) where deleted_at is null and quote_id is not null;

create index "quote_line_product_id_order" on {w}."quote_line" (product_id, id) where deleted_at is null and product_id is not null;

create index "quote_line_owner_id_order" on {w}."quote_line" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "quote_line_external_id_order" on {w}."quote_line" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "quote_line_created_at_order" on {w}."quote_line" (created_at, id) where deleted_at is null;

create index "quote_line_updated_at_order" on {w}."quote_line" (updated_at, id) where deleted_at is null;

create index "quote_line_deleted_at_order" on {w}."quote_line" (deleted_at, id) where deleted_at is not null;

create table {w}."price_list" (
  "name" text,
  "currency" text,
  "valid_from" date,
  "valid_to" date,
  "general" boolean,
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

create index "price_list_name_order" on {w}."price_list" ((jalon.fold(name) collate "C"), id) where deleted_at is null and name is not null;

create index "price_list_owner_id_order" on {w}."price_list" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "price_list_external_id_order" on {w}."price_list" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "price_list_created_at_order" on {w}."price_list" (created_at, id) where deleted_at is null;

create index "price_list_updated_at_order" on {w}."price_list" (updated_at, id) where deleted_at is null;

create index "price_list_deleted_at_order" on {w}."price_list" (deleted_at, id) where deleted_at is not null;

create table {w}."price_list_item" (
  "price_list_id" uuid,
  "product_id" uuid,
  "price" numeric,
  "price_currency" text,
  "note" text,
  "id" uuid not null primary key,
  "record_title" text generated always as (nullif(btrim(coalesce(note, '')), '')) stored,
  "owner_id" uuid,
  "external_id" text,
  "created_at" timestamp with time zone not null,
  "created_by" uuid,
  "updated_at" timestamp with time zone not null,
  "updated_by" uuid,
  "version" numeric not null,
  "deleted_at" timestamp with time zone
);

create index "price_list_item_price_list_id_order" on {w}."price_list_item" (price_list_id, id) where deleted_at is null and price_list_id is not null;

create index "price_list_item_product_id_order" on {w}."price_list_item" (product_id, id) where deleted_at is null and product_id is not null;

create index "price_list_item_owner_id_order" on {w}."price_list_item" (owner_id, id) where deleted_at is null and owner_id is not null;

create index "price_list_item_external_id_order" on {w}."price_list_item" ((jalon.fold(external_id) collate "C"), id) where deleted_at is null and external_id is not null;

create index "price_list_item_created_at_order" on {w}."price_list_item" (created_at, id) where deleted_at is null;

create index "price_list_item_updated_at_order" on {w}."price_list_item" (updated_at, id) where deleted_at is null;

create index "price_list_item_deleted_at_order" on {w}."price_list_item" (deleted_at, id) where deleted_at is not null;

-- Prices are for those who lead, as the catalogue is.
update {w}."role" set permissions = jsonb_set(permissions, '{objects}', permissions -> 'objects' || jsonb_build_object(
    'price_list', permissions -> 'objects' -> 'product', 'price_list_item', permissions -> 'objects' -> 'product'))
  where key = 'sales_rep' and permissions -> 'objects' ? 'product' and not permissions -> 'objects' ? 'price_list';

-- What the firm says of itself on its quotes, and what its people may grant: one row.
create table {w}.quote_settings (
  one boolean not null primary key default true check (one),
  settings jsonb not null
);

-- The last number given in each series; taken in the transaction that gives it, so that no number is lost.
create table {w}.quote_counter (
  series text not null primary key,
  last integer not null
);

-- The links under which a customer reads a quote: as hashes, for whoever has the link may answer.
create table {w}.quote_link (
  token_hash text not null primary key,
  quote_id uuid not null,
  recipient text,
  created_at timestamp with time zone not null,
  created_by uuid
);
create index quote_link_quote on {w}.quote_link (quote_id);

-- What a customer answered, kept as evidence. A quote has one answer at most.
create table {w}.quote_answer (
  quote_id uuid not null primary key,
  answer text not null check (answer in ('accepted', 'refused')),
  name text not null,
  said text,
  accepted_text text,
  pdf_sha256 text not null,
  answered_at timestamp with time zone not null,
  ip text,
  user_agent text,
  recipient text
);
