-- What the programme's measures came to, period by period: reckoned each night, so that no screen has to.
create table {w}.measure_point (
  measure_id uuid not null,
  period_start date not null,
  value numeric,
  -- Out of how many cases.
  sample bigint not null,
  -- Between which bounds the true value lies in 95 of 100 cases; null where none can be said.
  low numeric,
  high numeric,
  -- Amounts in other currencies than the firm's.
  left_out bigint not null default 0,
  computed_at timestamptz not null,
  primary key (measure_id, period_start)
);
