// Where the lists of the standard objects stand in the navigation. Objects that a firm makes itself follow the customers.
import type { RecordPlace } from '../../records/web/navigation.ts';

export const recordPlaces: Readonly<Record<string, RecordPlace>> = {
  lead: { group: 'day', order: 20 },
  activity: { group: 'day', order: 30 },
  contact: { group: 'customers', order: 10, phone: 3 },
  company: { group: 'customers', order: 20 },
  document: { group: 'customers', order: 30 },
  quote: { group: 'sales', order: 20 },
  product: { group: 'sales', order: 30 },
  subscription: { group: 'sales', order: 40 },
  order: { group: 'sales', order: 50 },
};
