(select s.object, s.record_id as id, s.title, s.folded_title, s.body
  from "w_1"."search" as s
  where s.object = $1 and s.folded_title like $2 and "s"."owner_id" = any($3::text[]::uuid[])
  limit $4)
  union all (select s.object, s.record_id as id, s.title, s.folded_title, s.body
  from "w_1"."search" as s
  where s.object = $5 and s.body like $6 and "s"."owner_id" = any($7::text[]::uuid[])
  limit $8)
;
select t.term, coalesce( (select s.word
  from "w_1"."search_word" as s
  where s.word like '%' || t.term || '%'
  limit 1), (select s.word
  from "w_1"."search_word" as s
  where jalon.alike(s.word, t.term)
  order by jalon.likeness(s.word, t.term) desc
  limit 1)) as word
  from unnest($1::text[]) with ordinality as t(term, place)
  order by t.place