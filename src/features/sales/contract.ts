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

/** What is in one currency: exact sum, how many deals have an amount in it, and their average to the cent. */
export interface Sum extends Money {
  count: number;
  average: string;
}

export interface StageFigure extends Datum {
  stage: { id: string; title: string } | null;
  pipeline: { id: string; title: string } | null;
  position: number;
  /** All open deals of the stage, with an amount or without. */
  count: number;
  sums: Sum[];
}

export interface WonFigure extends Datum {
  count: number;
  sums: Sum[];
}

export interface LeadFigure extends Datum {
  received: number;
  /** Of those received, how many have become customers since. */
  converted: number;
  /** Null where none was received. */
  per_hundred: number | null;
}

export interface ResponseFigure extends Datum {
  /** Leads that were answered. */
  count: number;
  /** From arrival to first answer; null where none was answered. */
  median_hours: number | null;
}

export interface Totals {
  won: WonFigure;
  leads: LeadFigure;
  /** Companies that bought for the first time. */
  customers: Datum & { count: number };
  response: ResponseFigure;
}

/** Months are their first day, `YYYY-MM-01`, in the time zone of the reader; those without anything are absent. */
export interface Figures {
  /** The first month and the current one. */
  since: string;
  until: string;
  /** The firm's; other currencies stand beside it and are never added to it. */
  currency: string;
  /** Every currency that an amount here is in, the firm's first. */
  currencies: string[];
  pipeline_by_stage: StageFigure[];
  won_by_month: (WonFigure & { month: string })[];
  leads_by_month: (LeadFigure & { month: string })[];
  /** Customers there were before the first month. */
  customers_before: number;
  new_customers_by_month: (Datum & { month: string; count: number; total: number })[];
  response_by_month: (ResponseFigure & { month: string })[];
  /** Of the months asked for, and of as many before them. */
  totals: { current: Totals; previous: Totals };
}
