alter table {w}."activity" add column "checklist" text;

alter table {w}."activity_template" add column "checklist" text;
