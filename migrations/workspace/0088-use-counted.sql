-- What is kept of how much Jalon is used, and no more: the weeks in which an account was used at all, for the licences; and the
-- last day on which somebody changed anything of an object, for how many work with a module. Counted every hour from the log.
create table {w}.account_week (
  week date not null,
  user_id uuid not null,
  primary key (week, user_id)
);
create table {w}.object_use (
  object text not null,
  user_id uuid not null,
  last_on date not null,
  primary key (object, user_id)
);
-- Up to when it was counted: one row, or none before the first time.
create table {w}.use_counted (
  id boolean primary key default true check (id),
  up_to timestamptz not null
);
-- The log grows in the order of its times: what is asked of the last hours or days reads its end alone.
create index change_at on {w}.change using brin (at) with (autosummarize = on);
