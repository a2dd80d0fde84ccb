-- What is above workspaces: how words are compared, and the list of workspaces.

-- Words are compared without case and accents. The same rule is `fold` in src/platform/lib/fold.ts. Declared immutable,
-- though unaccent is not, because its rules are shipped with PostgreSQL and do not change under an index.
create function jalon.fold(text) returns text
  language plpgsql immutable strict parallel safe
  as $$ begin return translate(lower({ext}.unaccent('{ext}.unaccent'::regdictionary, normalize($1, NFC))), '‘’', ''''''); end $$;

-- The typo-forgiving comparison of the search, wherever the extension lives. Plain SQL, so that the planner looks through
-- them and uses the trigram index.
create function jalon.alike(text, text) returns boolean language sql stable parallel safe
  return $1 operator({ext}.%) $2;
create function jalon.likeness(text, text) returns real language sql stable parallel safe
  return {ext}.similarity($1, $2);

create table jalon.workspace (
  id text primary key,
  firm text not null,
  language text not null,
  country text not null,
  currency text not null,
  time_zone text not null,
  created_at timestamptz not null default now()
);

-- Answers already given, so that a request sent twice is carried out once.
create table jalon.idempotency (
  workspace text not null,
  actor uuid not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace, actor, key)
);
create index idempotency_created_at on jalon.idempotency (created_at);
