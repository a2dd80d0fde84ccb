-- What Today looks through is read off indexes alone: the open deals of a person, their quotes that wait, their subscriptions that end.
drop index {w}."deal_open_of_person";
create index "deal_open_of_person" on {w}."deal" (owner_id) include (id, stage_id, stage_entered_at, close_date, amount, amount_currency) where deleted_at is null and status = 'open';
create index "quote_waiting_of_person" on {w}."quote" (owner_id, opened_last_at) where deleted_at is null and status = 'sent' and answered_at is null;
create index "subscription_ending_of_person" on {w}."subscription" (owner_id, ends_on) where deleted_at is null and status = 'active';
