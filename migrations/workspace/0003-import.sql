-- Imports: one file brought into one object, rehearsed, run once, undone as a whole. Changes made by the run have the
-- import's id as their `operation` in the change log.
create table {w}.import (
  id uuid primary key,
  object text not null,
  state text not null,
  file_id uuid not null,
  -- How the file is to be opened where detection was overruled; what was seen of it; where its columns go; how it runs.
  dialect jsonb not null,
  seen jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  undo jsonb,
  error jsonb,
  created_at timestamptz not null,
  created_by uuid
);
create index import_created_at on {w}.import (created_at, id);

-- Rehearsals, numbered from 1, and the run. A chunk of rows is one transaction, which moves `cursor` (the last line done)
-- and the counts with it: whoever finds the row free goes on from there, and nobody does a line twice.
create table {w}.import_run (
  import_id uuid not null,
  number integer not null,
  kind text not null,
  state text not null,
  -- `rows`, then `links`: relations to rows that came later in the file.
  phase text not null,
  cursor integer not null,
  counts jsonb not null,
  reasons jsonb not null,
  parents jsonb not null,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  ended_at timestamptz,
  -- Milliseconds at work, without the time it waited.
  worked integer not null,
  primary key (import_id, number)
);

-- What became of each row of the file. Values before and after stand in the change log; a rehearsal, which leaves none
-- there, keeps them here.
create table {w}.import_row (
  import_id uuid not null,
  run integer not null,
  line integer not null,
  outcome text not null,
  record_id uuid,
  title text,
  problems jsonb,
  changes jsonb,
  -- Relations to records of the same object that were not there yet, by field.
  links jsonb,
  primary key (import_id, run, line)
);
create index import_row_outcome on {w}.import_row (import_id, run, outcome, line) where outcome <> 'created';
create index import_row_noted on {w}.import_row (import_id, run, line) where problems is not null;
create index import_row_links on {w}.import_row (import_id, run, line) where links is not null;
create index import_row_record on {w}.import_row (record_id) where record_id is not null;

-- A mapping, by header, and options, kept under a name.
create table {w}.import_recipe (
  id uuid primary key,
  name text not null,
  object text not null,
  dialect jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  unique (object, name)
);
