-- What a figure was reckoned by: of a baseline the computation itself, so that it can be shown when the measure has another since;
-- of a point its fingerprint, so that those of an earlier one are known and reckoned anew. Null: not known.
alter table {w}."goal" add column "baseline_definition" jsonb;
alter table {w}.measure_point add column made_of text;
update {w}."goal" as g set "baseline_definition" = m.definition from {w}."measure" as m
where m.id = g.measure_id and g.baseline is not null and m.definition is not null
  and (g.baseline_source like 'Calculé par Jalon%' or g.baseline_source like 'Computed by Jalon%');
update {w}.measure_point as p set made_of = md5(m.definition::text || m.period) from {w}."measure" as m
where m.id = p.measure_id and m.definition is not null;
