// How deep JSON from outside may be nested. What walks a filter or a text calls itself once a level; without a bound a
// small request would exhaust the stack.
import type { Text } from './language.ts';

const levels = 100;

export const nestedTooDeep: Text = {
  fr: 'La demande a trop de niveaux imbriqués ; simplifiez-la.',
  en: 'The request is nested too deep; simplify it.',
};

export function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    const next: unknown[] = [];
    for (const one of level)
      if (typeof one === 'object' && one !== null)
        for (const inner of Object.values(one)) if (typeof inner === 'object') next.push(inner);
    level = next;
  }
  return false;
}
