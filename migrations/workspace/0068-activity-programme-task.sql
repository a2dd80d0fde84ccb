alter table {w}."activity" add column "programme_task_id" uuid;

create index "activity_programme_task_id_order" on {w}."activity" (programme_task_id, id) where deleted_at is null and programme_task_id is not null;
