-- What Today put to a person, and what they answered: a row for each time a suggestion came up until it was answered. One that
-- is not answered stays one row however many days it is shown.
create table {w}.suggestion (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  -- The same for the same thing: by it a refused one does not come back at once.
  key text not null,
  object text not null,
  record_id uuid not null,
  shown_on date not null,
  last_shown_on date not null,
  days_shown integer not null default 1,
  answer text check (answer in ('done', 'planned', 'refused')),
  answered_at timestamptz,
  reason text,
  words text,
  check ((answer is null) = (answered_at is null))
);
create unique index suggestion_open on {w}.suggestion (person_id, key) where answer is null;
create index suggestion_answered on {w}.suggestion (person_id, key, answered_at) where answer is not null;
create index suggestion_shown on {w}.suggestion (person_id, shown_on);

-- One's day is read off these: what is still to be done, by when; the open deals of a person; birthdays by the day of the year.
create index activity_open_of_person on {w}.activity (owner_id, (coalesce(due_at, starts_at))) where deleted_at is null and done_at is null;
create index activity_open_of_deal on {w}.activity (deal_id) where deleted_at is null and done_at is null and deal_id is not null;
create index deal_open_of_person on {w}.deal (owner_id) include (stage_id, amount, amount_currency) where deleted_at is null and status = 'open';
create index lead_new_of_person on {w}.lead (owner_id, received_at) where deleted_at is null and status = 'new';
create index contact_birthday_of_person on {w}.contact (owner_id, ((extract(month from birthday) * 100 + extract(day from birthday))::integer))
  where deleted_at is null and birthday is not null;
