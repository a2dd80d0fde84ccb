// What belongs to each module beyond its objects: actions, addresses of the API and the public ones, screens, and what it
// does by itself to remind people. A module out of scope has none of it. Whatever is in no module is named below as always
// there, so that something new must choose (app/server/modules.test.ts).
import { moduleOfObject } from '../objects/modules.ts';

export interface ModuleParts {
  /** Names, or beginnings of names that end in a dot. */
  actions: readonly string[];
  /** Beginnings of addresses that one must be signed in for. */
  routes?: readonly string[];
  /** Beginnings of addresses that are open to anybody who has them. */
  open?: readonly string[];
  /** Paths of screens; those below them belong to it too. */
  screens: readonly string[];
  /** Jobs that speak to people, and rest while it is out. Those that keep data in order go on. */
  jobs?: readonly string[];
}

export const moduleParts: Readonly<Record<string, ModuleParts>> = {
  leads: {
    actions: ['lead.', 'form.', 'assignment.'],
    open: ['/f/'],
    screens: ['/leads', '/settings/forms', '/settings/assignment'],
    jobs: ['forms.tell_held', 'leads.escalate'],
  },
  sales: {
    actions: ['deal.', 'sales.', 'stage.'],
    screens: ['/deals', '/dashboard', '/settings/pipelines', '/settings/reasons'],
  },
  products: { actions: ['price_list.'], screens: ['/settings/price-lists'] },
  quotes: {
    actions: ['quote.'],
    routes: ['/api/v1/quotes/'],
    open: ['/api/v1/quote-link/'],
    screens: ['/quotes', '/settings/quotes'],
  },
  subscriptions: { actions: [], screens: [] },
  forecast: { actions: ['forecast.', 'target.'], screens: ['/forecast'] },
  agenda: {
    actions: [
      'agenda.answer',
      'agenda.feed',
      'agenda.free_slots',
      'agenda.looks',
      'agenda.make_feed',
      'agenda.participants',
      'agenda.revoke_feed',
      'agenda.set_participants',
      'agenda.window',
    ],
    open: ['/calendar/'],
    screens: ['/agenda'],
  },
  visit_reports: { actions: ['visit.'], screens: ['/visit'] },
  life_cycle: { actions: ['life_cycle.'], screens: ['/life-cycle', '/settings/life-cycle'] },
  rhythm: { actions: ['rhythm.'], screens: ['/rhythm'] },
  handover: { actions: ['handover.', 'departure.'], screens: ['/handover', '/settings/departures'] },
  analysis: { actions: ['analysis.'], screens: ['/analysis'] },
};

/** In no module, on purpose. */
export const alwaysThere = {
  // Beside the programme's own.
  objects: [
    'activity',
    'activity_template',
    'company',
    'contact',
    'document',
    'notification',
    'participant',
    'role',
    'series',
    'team',
    'user',
    'view',
  ],
  actions: [
    'activity.',
    'agenda.hours',
    'agenda.mine',
    'agenda.set_hours',
    'agenda.set_mine',
    'agenda.working_time',
    'api_key.',
    'communication.',
    'decision.',
    'firm.',
    'gap.',
    'goal.',
    'interview.',
    'invitation.',
    'mail.',
    'me.',
    'measure.',
    'notification.',
    'pack.',
    'password.',
    'programme.',
    'raci.',
    'record.',
    'risk.',
    'roadmap.',
    'role.',
    'series.',
    'session.',
    'study.',
    'today.',
    'transparency.',
    'user.',
    'vision.',
  ],
  routes: [
    // The application's own files.
    '*',
    '/api/auth/',
    '/api/openapi.json',
    '/api/v1/actions/',
    '/api/v1/changes',
    '/api/v1/files',
    '/api/v1/import-recipes',
    '/api/v1/imports',
    '/api/v1/me',
    '/api/v1/records/',
    '/api/v1/schema',
    '/api/v1/search',
    '/api/v1/setup',
    '/api/v1/stream',
    '/healthz',
    '/metrics',
    '/readyz',
  ],
} as const;

const names = (named: string, name: string): boolean =>
  named.endsWith('.') ? name.startsWith(named) : name === named;
const belowOf = (place: string, path: string): boolean => `${path}/`.startsWith(`${place}/`);
const find = (belongs: (parts: ModuleParts) => boolean): string | undefined =>
  Object.entries(moduleParts).find(([, parts]) => belongs(parts))?.[0];

export const moduleOfAction = (name: string): string | undefined =>
  find(({ actions }) => actions.some((one) => names(one, name)));
export const moduleOfJob = (name: string): string | undefined =>
  find(({ jobs }) => jobs?.includes(name) === true);

/** Of an address of the API or a public one: by its object or its action, or by how it begins. */
export function moduleOfAddress(url: string): string | undefined {
  const path = url.split('?', 1)[0]!;
  const [, kind, name] = /^\/api\/v1\/(records|actions)\/([\w.]+)/.exec(path) ?? [];
  if (kind === 'records') return moduleOfObject(name!);
  if (kind === 'actions') return moduleOfAction(name!);
  return find(({ routes = [], open = [] }) => [...routes, ...open].some((one) => path.startsWith(one)));
}

/** Whether somebody may be here without being signed in. */
export const isOpenAddress = (url: string): boolean =>
  Object.values(moduleParts).some(({ open }) => open?.some((one) => url.startsWith(one)));

/** Of a place in the application. */
export function moduleOfScreen(path: string): string | undefined {
  const object = /^\/o\/([a-z_]+)/.exec(path)?.[1];
  return object ? moduleOfObject(object) : find(({ screens }) => screens.some((one) => belowOf(one, path)));
}
