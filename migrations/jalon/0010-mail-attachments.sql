-- What a message carries. Its content waits here with the message, in the same transaction, and goes once the message has left:
-- what remains is what it was called and how large it was.
create table jalon.mail_attachment (
  mail uuid not null references jalon.mail (id) on delete cascade,
  position integer not null,
  name text not null,
  type text not null,
  size integer not null,
  content bytea,
  primary key (mail, position)
);
