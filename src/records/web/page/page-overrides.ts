// What the page and the list of one object show beyond what every one shows. The application says which (it knows the objects by
// name); here nobody does.
import { type ComponentType, createContext, use } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import type { Mending } from '../api/mending.tsx';
import type { ApiRecord } from '../api/record.ts';
import type { Bulk } from '../list/use-bulk.ts';

export interface PageOverride {
  /** Across the page, under its header; in a peek, under its name. */
  Ribbon?: ComponentType<{ object: WebObject; record: ApiRecord }>;
  /** Before the menu of its page: what one makes of such a record. */
  Actions?: ComponentType<{ object: WebObject; record: ApiRecord }>;
  /** First in the menu of its page and its peek. */
  MenuItems?: ComponentType<{ object: WebObject; record: ApiRecord }>;
  /** Before the views of the list: the other ways to look at these records. */
  ShownAs?: ComponentType<{ at: 'list' }>;
  /** After the views of the list: what waits elsewhere. */
  Beside?: ComponentType;
  /** Of its list, by field. */
  cells?: CellOverrides;
  /** Before what can be done to any selection: what is done to many such records. */
  Chosen?: ComponentType<{ bulk: Bulk; finish: (done: Promise<boolean>) => Promise<void> }>;
  /** Asks what a refused change lacks. */
  mending?: Mending;
}

/** How a list shows a field of which its object says more than the field's type can. */
export interface CellOverride {
  /** What it looks at besides: fetched with the list. */
  needs: readonly string[];
  /** In place of the value; holds no control, for on a telephone it stands within one. */
  Show?: ComponentType<{ record: ApiRecord }>;
  /** In a table, where there is no value. */
  Empty?: ComponentType<{ record: ApiRecord }>;
}

export type CellOverrides = Readonly<Record<string, CellOverride>>;

export type PageOverrides = Readonly<Record<string, PageOverride>>;

/** `<PageOverridesContext value={pageOverrides}>` around the screens. */
export const PageOverridesContext = createContext<PageOverrides>({});

export const usePageOverride = (object: string): PageOverride => use(PageOverridesContext)[object] ?? {};
