-- Processes are drawn from top to bottom, so that two stand beside each other: what was drawn from left to right is turned.
update {w}.process set current_steps = (
  select jsonb_agg(s || jsonb_build_object('x', round((s->>'y')::numeric * 2.5), 'y', round((s->>'x')::numeric * 120 / 230)) order by n)
  from jsonb_array_elements(current_steps) with ordinality as of (s, n))
where jsonb_typeof(current_steps) = 'array' and jsonb_array_length(current_steps) > 0;
update {w}.process set wanted_steps = (
  select jsonb_agg(s || jsonb_build_object('x', round((s->>'y')::numeric * 2.5), 'y', round((s->>'x')::numeric * 120 / 230)) order by n)
  from jsonb_array_elements(wanted_steps) with ordinality as of (s, n))
where jsonb_typeof(wanted_steps) = 'array' and jsonb_array_length(wanted_steps) > 0;
