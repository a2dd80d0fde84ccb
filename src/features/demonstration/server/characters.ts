// The people of the story: firms and persons with plausible addresses, numbers and codes. Telephone numbers are of the
// ranges that ARCEP keeps for fiction, mail addresses end in `.example`: nobody real can be called or written to.
import { fold } from '../../../platform/lib/fold.ts';
import { firmNames, jobTitles, legalForms, trades } from '../firms.ts';
import { firstNames, lastNames } from '../people.ts';
import { places, streets } from '../places.ts';
import type { Chance } from './chance.ts';

export interface Person {
  first_name: string;
  last_name: string;
  email: string;
  phone: string;
}

export interface Firm {
  name: string;
  domain: string;
  industry: string;
  employees: number;
  phone: string;
  siren: string;
  address: Record<string, string>;
}

/** `line`: the telephone numbers before it are taken. */
export function createCharacters(chance: Chance, line = 0) {
  const used = new Set<string>();
  const digits = (n: number, length: number) => String(n).padStart(length, '0');
  const mobile = () => `06 39 98 ${digits(Math.floor(++line / 100) % 100, 2)} ${digits(line % 100, 2)}`;
  const landline = () => `04 65 71 ${digits(Math.floor(++line / 100) % 100, 2)} ${digits(line % 100, 2)}`;

  function address(): Record<string, string> {
    const { city, postal_code } = chance.weighted(places);
    return { street: `${chance.between(1, 180)} ${chance.pick(streets)}`, postal_code, city, country: 'FR' };
  }

  function firm(): Firm {
    for (;;) {
      const trade = chance.pick(trades);
      const bare = chance.happens(0.5)
        ? `${chance.pick(firmNames)} ${chance.pick(trade.words)}`
        : `${chance.pick(trade.words)} ${chance.pick(firmNames)}`;
      if (used.has(bare)) continue;
      used.add(bare);
      const form = chance.pick(legalForms);
      const [least, most] = trade.employees;
      return {
        name: form ? `${bare} ${form}` : bare,
        domain: `${slug(bare)}.example`,
        industry: trade.industry,
        employees: least + Math.floor(chance.next() ** 2 * (most - least)),
        phone: landline(),
        siren: siren(chance),
        address: address(),
      };
    }
  }

  function person(domain?: string): Person {
    for (;;) {
      const [first_name, last_name] = [chance.pick(firstNames), chance.pick(lastNames)];
      const email = `${slug(first_name)}.${slug(last_name)}@${domain ?? chance.pick(['courriel.example', 'boite.example', 'poste.example'])}`;
      if (used.has(email)) continue;
      used.add(email);
      return { first_name, last_name, email, phone: mobile() };
    }
  }

  return { address, firm, person, jobTitle: () => chance.pick(jobTitles) };
}

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Nine digits whose last makes the Luhn sum right. */
function siren(chance: Chance): string {
  const body = String(chance.between(30_000_000, 98_999_999));
  const sum = [...body].reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}
