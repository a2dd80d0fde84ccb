// Who gets what, by the rules of a departure: pure, so that a preview and the real thing can't differ.
import type { DepartureInput } from '../contract.ts';
import type { Belonging } from './belongings.ts';

type Rules = Pick<DepartureInput, 'rules' | 'heir'>;

/** Asked object by object, companies first: what is of a company that went to somebody goes there too, unless a rule of its own object speaks. */
export function divider({ rules, heir }: Rules): (object: string, belonging: Belonging) => string {
  const ofCompany = new Map<string, string>();
  const turns = new Map<number, number>();
  return (object, { company, postal_code }) => {
    const own = rules.findIndex((rule) => rule.object === object && fits(rule, postal_code));
    const followed = company && object !== 'company' ? ofCompany.get(company) : undefined;
    if (own < 0 && followed) return followed;
    const found = own >= 0 ? own : rules.findIndex((rule) => rule.object === null && fits(rule, postal_code));
    const chosen = found < 0 ? heir : nextOf(rules[found]!.heirs, found);
    if (company && !ofCompany.has(company)) ofCompany.set(company, chosen);
    return chosen;
  };

  function nextOf(heirs: readonly string[], rule: number): string {
    const turn = turns.get(rule) ?? 0;
    turns.set(rule, turn + 1);
    return heirs[turn % heirs.length]!;
  }
}

function fits({ postal_codes }: DepartureInput['rules'][number], postalCode: string | null): boolean {
  if (postal_codes.length === 0) return true;
  return postalCode !== null && postal_codes.some((start) => postalCode.startsWith(start.trim()));
}
