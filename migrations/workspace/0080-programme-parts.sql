alter table {w}."programme" add column "parts" text[];
