-- Every message Jalon writes to somebody, and what became of it: queued, sent, failed (with the reason), or held because no
-- mail server is set. Nothing is lost for want of a server: administrators read what is held.
create table jalon.mail (
  id uuid primary key,
  workspace text not null,
  kind text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  -- What the message asks to open. A secret: it is struck out of the bodies once the message is sent.
  link text,
  state text not null check (state in ('queued', 'sent', 'failed', 'held')),
  error text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index mail_order on jalon.mail (workspace, created_at desc, id desc);
