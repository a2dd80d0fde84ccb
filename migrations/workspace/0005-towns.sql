-- Addresses are looked for by their town and by their postal code.
create index "contact_address_city_order" on {w}."contact" ((jalon.fold(address_city) collate "C"), id) where deleted_at is null and address_city is not null;

create index "contact_address_postal_code_order" on {w}."contact" ((jalon.fold(address_postal_code) collate "C"), id) where deleted_at is null and address_postal_code is not null;

create index "company_address_city_order" on {w}."company" ((jalon.fold(address_city) collate "C"), id) where deleted_at is null and address_city is not null;

create index "company_address_postal_code_order" on {w}."company" ((jalon.fold(address_postal_code) collate "C"), id) where deleted_at is null and address_postal_code is not null;
