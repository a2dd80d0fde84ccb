-- Tags are looked for without case and accents, like texts.
drop index {w}."lead_tags_gin";
drop index {w}."contact_tags_gin";
drop index {w}."company_tags_gin";
drop index {w}."deal_tags_gin";

create index "lead_tags_folded" on {w}."lead" using gin (jalon.fold_set(tags)) where deleted_at is null and tags is not null;

create index "contact_tags_folded" on {w}."contact" using gin (jalon.fold_set(tags)) where deleted_at is null and tags is not null;

create index "company_tags_folded" on {w}."company" using gin (jalon.fold_set(tags)) where deleted_at is null and tags is not null;

create index "deal_tags_folded" on {w}."deal" using gin (jalon.fold_set(tags)) where deleted_at is null and tags is not null;
