-- How many questions came by a link: whoever has it may ask, not without end.
alter table {w}.quote_link add column questions integer not null default 0;
-- An answer that did not come by the link (signed on paper, said on the telephone) is written down by somebody.
alter table {w}.quote_answer add column recorded_by uuid;
