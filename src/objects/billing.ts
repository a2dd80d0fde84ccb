// How what is sold is paid: once, or for each period of a subscription.
import type { Choice } from '../model/field.ts';

export const periods = [
  { key: 'month', label: { fr: 'Par mois', en: 'Monthly' } },
  { key: 'quarter', label: { fr: 'Par trimestre', en: 'Quarterly' } },
  { key: 'year', label: { fr: 'Par an', en: 'Yearly' } },
] as const satisfies readonly Choice[];

export const billings = [
  { key: 'once', label: { fr: 'En une fois', en: 'Once' } },
  ...periods,
] as const satisfies readonly Choice[];
