-- What was ticked of the options, as it stood in the quote, and what the acceptance comes to with it.
alter table {w}.quote_answer add column options jsonb not null default '[]';
alter table {w}.quote_answer add column net numeric;
alter table {w}.quote_answer add column total numeric;
-- The document of the acceptance, kept beside that of the quote.
alter table {w}.quote_answer add column document uuid;
