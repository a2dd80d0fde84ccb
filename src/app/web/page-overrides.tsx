import { Skeleton } from '@mantine/core';
import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react';
import { exitCodes } from '../../features/sales/exit-criteria.ts';
import { laterPart } from '../../platform/web/later.tsx';
import type { PageOverride, PageOverrides } from '../../records/web/page/page-overrides.ts';
import { ofModule } from './module-scope.tsx';

type Ribbon = NonNullable<PageOverride['Ribbon']>;

const life = {
  Ribbon: ofModule(
    'life_cycle',
    fetched(async () => (await import('../../features/life-cycle/web/life/life-ribbon.tsx')).LifeRibbon),
  ),
};

const Quote = laterPart(
  async () => (await import('../../features/quotes/web/new-quote-button.tsx')).NewQuoteButton,
);

const Plan = ofModule(
  'agenda',
  laterPart(async () => (await import('../../features/agenda/web/plan/plan-item.tsx')).PlanItem),
);

/** The decisions about a record of the programme, across its page. */
const decided = {
  Ribbon: fetched(
    async () => (await import('../../features/programme/decisions/web/decided-ribbon.tsx')).DecidedRibbon,
  ),
};

/** What was decided about a field, a stage, a role. */
export const subjectNote = laterPart(
  async () => (await import('../../features/programme/decisions/web/decided-here.tsx')).DecidedHere,
);

/** What the pages of some objects show beyond what every page shows; fetched with the first such page. */
export const pageOverrides: PageOverrides = {
  activity: {
    Ribbon: fetched(async () => (await import('./activity-ribbon.tsx')).ActivityRibbon),
  },
  decision: {
    Ribbon: fetched(
      async () => (await import('../../features/programme/decisions/web/decided-ribbon.tsx')).RegisterRibbon,
    ),
  },
  goal: decided,
  gap: decided,
  risk: decided,
  scope_item: decided,
  change_request: decided,
  conflict: decided,
  practice_change: decided,
  programme_task: decided,
  friction: decided,
  company: { ...life, Actions: Quote, MenuItems: Plan },
  contact: { ...life, MenuItems: Plan },
  lead: {
    MenuItems: Plan,
    Ribbon: fetched(async () => (await import('../../features/leads/web/lead/lead-ribbon.tsx')).LeadRibbon),
    Beside: laterPart(async () => (await import('../../features/leads/web/list/held-count.tsx')).HeldCount),
    Chosen: laterPart(
      async () => (await import('../../features/leads/web/list/chosen-leads.tsx')).ChosenLeads,
    ),
    cells: {
      answer_due_at: {
        needs: ['status', 'first_response_at', 'answer_minutes', 'promise_kept'],
        Show: laterPart(
          async () => (await import('../../features/leads/web/list/promise-cell.tsx')).PromiseCell,
        ),
      },
      owner: {
        needs: ['status'],
        Empty: laterPart(
          async () => (await import('../../features/leads/web/list/claim-cell.tsx')).ClaimCell,
        ),
      },
    },
  },
  deal: {
    Actions: Quote,
    MenuItems: Plan,
    Ribbon: fetched(async () => (await import('../../features/sales/web/deal-ribbon.tsx')).DealRibbon),
    ShownAs: laterPart(
      async () => (await import('../../features/sales/web/shown-as.tsx')).ShownAs,
      // As wide: what stands beside it must not move.
      () => <span style={{ flex: 'none', width: 96 }} />,
    ),
    mending: {
      codes: exitCodes,
      Dialog: laterPart(
        async () => (await import('../../features/sales/web/move/exit-dialog.tsx')).ExitDialog,
      ),
    },
  },
};

function fetched(load: () => Promise<ComponentType<ComponentProps<Ribbon>>>): Ribbon {
  const Fetched = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={<Skeleton height={32} />}>
      <Fetched {...props} />
    </Suspense>
  );
}

export const mendings = Object.fromEntries(
  Object.entries(pageOverrides).map(([object, { mending }]) => [object, mending]),
);
