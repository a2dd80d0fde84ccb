-- Departures: who left, to whom what was theirs went, and the operation by which it is taken back.
create table {w}.departure (
  id uuid primary key,
  person_id uuid not null,
  heir_id uuid not null,
  rules jsonb not null,
  operation uuid not null,
  counts jsonb not null,
  kept integer not null,
  created_at timestamptz not null,
  created_by uuid,
  undone_at timestamptz
);
create index departure_created_at on {w}.departure (created_at desc);

create index "absence_covered_by" on {w}."absence" (covered_by_id, ends_on) where deleted_at is null and covered_by_id is not null;
create index "absence_person" on {w}."absence" (person_id, ends_on) where deleted_at is null;
