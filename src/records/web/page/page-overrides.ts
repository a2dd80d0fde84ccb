// What the page of one object shows beyond what every page shows. The application says which (it knows the objects by
// name); here nobody does.
import { type ComponentType, createContext, use } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import type { ApiRecord } from '../api/record.ts';

export interface PageOverride {
  /** Across the page, under its header; in a peek, under its name. */
  Ribbon?: ComponentType<{ object: WebObject; record: ApiRecord }>;
}

export type PageOverrides = Readonly<Record<string, PageOverride>>;

/** `<PageOverridesContext value={pageOverrides}>` around the screens. */
export const PageOverridesContext = createContext<PageOverrides>({});

export const usePageOverride = (object: string): PageOverride => use(PageOverridesContext)[object] ?? {};
