-- A measure that somebody contests, and what was answered: between the two of them.
create table {w}.contestation (
  id uuid primary key,
  person_id uuid not null,
  measure text not null,
  words text not null,
  asked_at timestamptz not null,
  -- Who answers for it.
  to_id uuid not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index contestation_of_person on {w}.contestation (person_id, asked_at);
create index contestation_to on {w}.contestation (to_id, asked_at);
