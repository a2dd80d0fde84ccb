-- Reviews of decisions and risks whose day has come: the task that was made of each, once.
create table {w}.programme_review (
  object text not null,
  record_id uuid not null,
  day date not null,
  activity_id uuid not null,
  primary key (object, record_id, day)
);

-- Who took records out of Jalon as a file: how many, of what, when.
create table {w}.export_taken (
  id uuid not null primary key,
  object text not null,
  format text not null,
  records integer not null,
  taken_by uuid,
  taken_at timestamp with time zone not null
);
create index export_taken_at_order on {w}.export_taken (taken_at);

-- When a risk that was signalled was set aside: it is not signalled again for a while.
alter table {w}."risk" add column "refused_on" date;
