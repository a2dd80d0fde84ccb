-- Fragments of the one name by which a list is ordered are looked for most, and have an index of their own again.
create index "contact_last_name_trigrams" on {w}."contact" using gin ((jalon.fold(last_name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and last_name is not null;

create index "company_name_trigrams" on {w}."company" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

create index "product_name_trigrams" on {w}."product" using gin ((jalon.fold(name) collate "C") {ext}.gin_trgm_ops) where deleted_at is null and name is not null;

-- Sums of the board are read from an index alone.
drop index {w}."deal_pipeline_id_order";
drop index {w}."deal_status_order";
create index "deal_pipeline_id_order" on {w}."deal" (pipeline_id, id) include (stage_id, status, amount, amount_currency, owner_id) where deleted_at is null and pipeline_id is not null;
create index "deal_status_order" on {w}."deal" ((status collate "C"), id) include (pipeline_id, stage_id, amount, amount_currency, owner_id) where deleted_at is null and status is not null;
