-- Signing in. The four tables auth_* up to auth_verification are better-auth's, with names of ours; a test asks its own
-- migrator whether it finds in them all it wants, so that an upgrade that wants more is noticed.

create table jalon.auth_user (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);

create table jalon.auth_session (
  id uuid primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null references jalon.auth_user (id) on delete cascade
);
create index auth_session_user_id_idx on jalon.auth_session (user_id);

create table jalon.auth_account (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references jalon.auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null
);
create index auth_account_user_id_idx on jalon.auth_account (user_id);

create table jalon.auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);
create index auth_verification_identifier_idx on jalon.auth_verification (identifier);

-- What cookies are signed with: made at the first start, the same for all processes on this database.
create table jalon.auth_secret (
  only_one boolean primary key default true check (only_one),
  secret text not null
);

-- How often somebody tried lately, by address and by account: shared by all processes.
create table jalon.auth_attempt (
  key text primary key,
  count integer not null,
  until timestamptz not null
);

-- At most one invitation a person: a new one ends the one before. Only the hash of its token is kept.
create table jalon.invitation (
  user_id uuid primary key,
  workspace text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

-- A key acts as the person or service account it belongs to, with that one's role, narrowed to its scopes. Only its hash is kept.
create table jalon.api_key (
  id uuid primary key,
  workspace text not null,
  user_id uuid not null,
  name text not null,
  start text not null,
  hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_user on jalon.api_key (user_id);
