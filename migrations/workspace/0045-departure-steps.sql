-- A departure goes on in steps: what is still to go over and to whom, or would not go; how far an undo has come; and the link of
-- the agenda, which an undo gives back.
create table {w}.departure_move (
  departure_id uuid not null,
  place integer not null,
  object text not null,
  record_id uuid not null,
  heir_id uuid not null,
  refused boolean not null default false,
  primary key (departure_id, place)
);

alter table {w}.departure
  add column finished_at timestamptz,
  add column undo_from bigint,
  add column undo_kept integer not null default 0,
  add column feed jsonb;
update {w}.departure set finished_at = created_at;
