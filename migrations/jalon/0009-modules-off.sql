-- Which modules the scope of the programme leaves out: for everybody, and for the people of a team until its gate opens.
-- Kept here, beside the settings that every request reads, so that a decision holds at once in every process.
alter table jalon.workspace add column modules_off jsonb not null default '{"all": [], "teams": {}}';
