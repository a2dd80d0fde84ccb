-- What came of an agenda's item stands under it; the task that an action gives is found from its side.
alter table {w}."meeting_item" add column "under_id" uuid;

create index "meeting_item_under_id_order" on {w}."meeting_item" (under_id, id) where deleted_at is null and under_id is not null;

create index "meeting_item_task_id_order" on {w}."meeting_item" (task_id, id) where deleted_at is null and task_id is not null;

-- Who of those who lead the programme looked at it: one row for each person, day and kind of look.
create table {w}.programme_visit (
  person_id uuid not null,
  day date not null,
  what text not null,
  primary key (person_id, day, what)
);

create index "meeting_entry_id_order" on {w}."meeting" (entry_id, id) where deleted_at is null and entry_id is not null;
