-- The change log: one row for each record that a write touched, in the transaction of the write, never edited. Readers
-- keep a cursor of (txid, seq) and look only at transactions that ended before the oldest still running, so that a row of
-- a transaction that commits late is not skipped.
create table {w}.change (
  seq bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor uuid,
  -- What it was done for: a request, an import, an undo. All changes of one operation are undone together.
  operation uuid not null,
  cause text not null,
  object text not null,
  record_id uuid not null,
  kind text not null,
  -- The record's version after it.
  version integer not null,
  -- Values by field, only of the fields changed; null before a creation.
  before jsonb,
  after jsonb
);
create index change_record on {w}.change (record_id, seq);
create index change_operation on {w}.change (operation, seq);
create index change_order on {w}.change (txid, seq);

-- One row for each record that can be found, one index, one query for all objects.
create table {w}.search (
  record_id uuid primary key,
  object text not null,
  title text not null,
  -- The folded title, for "begins with"; the folded words of all searched fields, for fragments.
  folded_title text not null,
  body text not null
);
create index search_title on {w}.search (folded_title text_pattern_ops);
create index search_body on {w}.search using gin (body {ext}.gin_trgm_ops);

-- The words there are, for forgiving a typo: a word that finds nothing is replaced by the nearest ones known here.
create table {w}.search_word (word text primary key);
create index search_word_trigrams on {w}.search_word using gin (word {ext}.gin_trgm_ops);

create table {w}.file (
  id uuid primary key,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  created_at timestamptz not null,
  created_by uuid
);
