import { DealRibbon } from '../../features/sales/web/deal-ribbon.tsx';
import type { PageOverrides } from '../../records/web/page/page-overrides.ts';

/** What the pages of some objects show beyond what every page shows. */
export const pageOverrides: PageOverrides = { deal: { Ribbon: DealRibbon } };
