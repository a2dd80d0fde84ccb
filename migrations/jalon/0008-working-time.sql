-- When the firm is open, and which public holidays it keeps: {"hours": {"mon": [["09:00", "12:00"]], …}, "holidays": "fr"}.
-- Null until it has said so: then thirty-five hours and the holidays of its country.
alter table jalon.workspace add column working_time jsonb;
