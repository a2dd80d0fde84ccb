-- The order of a list by name carries the name, so that "contains" is answered along it without a look at the rows; what is of
-- one town or postal code stands in the order of the list; the bin has an index; and the parts of the search are looked over
-- once, since nothing else says how common their words are until the first round of autovacuum.
drop index {w}."contact_last_name_order";
drop index {w}."company_name_order";
drop index {w}."product_name_order";
drop index {w}."contact_address_city_order";
drop index {w}."contact_address_postal_code_order";
drop index {w}."company_address_city_order";
drop index {w}."company_address_postal_code_order";

create index "lead_deleted_at_order" on {w}."lead" (deleted_at, id) where deleted_at is not null;
create index "contact_last_name_order" on {w}."contact" ((jalon.fold(last_name) collate "C"), id) include (last_name) where deleted_at is null and last_name is not null;
create index "contact_address_city_order" on {w}."contact" ((jalon.fold(address_city) collate "C"), (jalon.fold(last_name) collate "C"), id) where deleted_at is null and address_city is not null;
create index "contact_address_postal_code_order" on {w}."contact" ((jalon.fold(address_postal_code) collate "C"), (jalon.fold(last_name) collate "C"), id) where deleted_at is null and address_postal_code is not null;
create index "contact_deleted_at_order" on {w}."contact" (deleted_at, id) where deleted_at is not null;
create index "company_name_order" on {w}."company" ((jalon.fold(name) collate "C"), id) include (name) where deleted_at is null and name is not null;
create index "company_address_city_order" on {w}."company" ((jalon.fold(address_city) collate "C"), (jalon.fold(name) collate "C"), id) where deleted_at is null and address_city is not null;
create index "company_address_postal_code_order" on {w}."company" ((jalon.fold(address_postal_code) collate "C"), (jalon.fold(name) collate "C"), id) where deleted_at is null and address_postal_code is not null;
create index "company_deleted_at_order" on {w}."company" (deleted_at, id) where deleted_at is not null;
create index "deal_deleted_at_order" on {w}."deal" (deleted_at, id) where deleted_at is not null;
create index "activity_deleted_at_order" on {w}."activity" (deleted_at, id) where deleted_at is not null;
create index "product_name_order" on {w}."product" ((jalon.fold(name) collate "C"), id) include (name) where deleted_at is null and name is not null;
create index "product_deleted_at_order" on {w}."product" (deleted_at, id) where deleted_at is not null;
create index "document_deleted_at_order" on {w}."document" (deleted_at, id) where deleted_at is not null;
create index "pipeline_deleted_at_order" on {w}."pipeline" (deleted_at, id) where deleted_at is not null;
create index "stage_deleted_at_order" on {w}."stage" (deleted_at, id) where deleted_at is not null;
create index "user_deleted_at_order" on {w}."user" (deleted_at, id) where deleted_at is not null;
create index "team_deleted_at_order" on {w}."team" (deleted_at, id) where deleted_at is not null;
create index "role_deleted_at_order" on {w}."role" (deleted_at, id) where deleted_at is not null;
create index "view_deleted_at_order" on {w}."view" (deleted_at, id) where deleted_at is not null;

analyze {w}.search;
