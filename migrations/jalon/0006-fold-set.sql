-- Several words at once (tags), each folded as `jalon.fold` folds one; none of them has a line break. Strict, so that the
-- planner knows that what has a word in common is not null, and uses the partial indexes.
create function jalon.fold_set(text[]) returns text[]
  language plpgsql immutable strict parallel safe
  as $$ begin return string_to_array(jalon.fold(array_to_string($1, chr(10))), chr(10)); end $$;
