-- What the committee approved, kept in figures for those who see the budget; the decision says that it did.
alter table {w}."programme" add column "budget_approved" numeric, add column "budget_approved_currency" text,
  add column "reserve_approved" numeric, add column "reserve_approved_currency" text;
