// What the dashboard asks for and gets.
import type { Filter } from '../../model/query.ts';

export interface Datum {
  /** The records that the figure counts. */
  open: { object: string; filter: Filter };
}

export interface Money {
  amount: string;
  currency: string;
}

/** Months are their first day, `YYYY-MM-01`; those without anything are absent. */
export interface Figures {
  since: string;
  currency: string;
  pipeline_by_stage: (Datum & {
    stage: { id: string; title: string } | null;
    position: number;
    count: number;
    sum: Money;
  })[];
  won_by_month: (Datum & { month: string; count: number; sum: Money; average: Money })[];
  leads_by_month: (Datum & { month: string; received: number; converted: number; per_hundred: number })[];
  new_customers_by_month: (Datum & { month: string; count: number; total: number })[];
  response_by_month: (Datum & { month: string; count: number; median_hours: number })[];
}
