// That somebody of the programme has looked: at most once a day and kind. For the sponsor it is a sign of life.
import { useEffect } from 'react';
import { api } from '../../../../platform/web/api.ts';
import type { visitKinds } from '../contract.ts';

export function useVisit(what: (typeof visitKinds)[number]): void {
  useEffect(() => {
    // A visit that is not noted takes nothing from whoever looks.
    api.action('programme.visit', { what }).catch(() => {});
  }, [what]);
}
