-- A committee pack is kept with its budget and without, for those who may not read the budget; of the packs made before, the paper
-- is with the budget alone.
alter table {w}."committee_pack" add column "open_content" jsonb, add column "open_file" uuid,
  add column "open_file_name" text, add column "open_file_size" bigint, add column "open_file_type" text;
update {w}."committee_pack" set open_content = jsonb_set(content, '{sections}', coalesce(
  (select jsonb_agg(s order by n) from jsonb_array_elements(content -> 'sections') with ordinality as t(s, n) where s ->> 'key' <> 'budget'),
  '[]'))
where jsonb_typeof(content -> 'sections') = 'array';

-- What went with the agenda of a meeting.
alter table {w}."meeting" add column "agenda_sent_with" jsonb;

-- What is about training is said, no longer guessed from its words: what was guessed until now stays so.
alter table {w}."gate_criterion" add column "is_training" boolean;
alter table {w}."programme_task" add column "is_training" boolean;
update {w}."gate_criterion" set is_training = true
  where kind = 'signed' and (jalon.fold(name) like '%formation%' or jalon.fold(name) like '%forme%' or jalon.fold(name) like '%train%');
update {w}."programme_task" set is_training = true where key in ('key_users', 'train_all');
