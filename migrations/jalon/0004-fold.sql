-- Folding, faster: an import folds a dozen values a row for the indexes, and most of what is folded (e-mail addresses,
-- telephone numbers, most names) has no letter beyond ASCII. The rule itself is unchanged, so indexes made before stay right.
-- Refused: a function in SQL that the planner looks through, faster still; it cannot be strict, and without that the planner
-- no longer knows that what equals something is not null, and leaves the partial indexes alone.
create or replace function jalon.fold(text) returns text
  language plpgsql immutable strict parallel safe
  as $$ begin return case when octet_length($1) = length($1) then lower($1 collate "C")
    else translate(lower({ext}.unaccent('{ext}.unaccent'::regdictionary, normalize($1, NFC))), '‘’', '''''') end; end $$;
