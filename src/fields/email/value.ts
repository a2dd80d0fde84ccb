// An e-mail address that mail on the internet can reach: RFC 5321 without what no customer has (comments, address
// literals, hosts without a dot), and RFC 6531 for other alphabets. The domain is kept in lower case, the rest as typed.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { firstNames, lastNames, pick, slug, whole } from '../samples.ts';

const emailProblems = defineProblems({
  email_invalid: {
    fr: '« {{value}} » n’est pas une adresse électronique.',
    en: '“{{value}}” is not an e-mail address.',
  },
});

export const email = defineFieldType<string>({
  name: 'email',
  label: { fr: 'Adresse électronique', en: 'E-mail' },
  family: 'text',
  parse(input) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'email' });
    const address = input
      .trim()
      .replace(/^mailto:/i, '')
      .toWellFormed()
      .normalize('NFC');
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
    if (at < 1 || !isLocalPart(local) || !isDomain(domain))
      throw emailProblems.email_invalid({ value: quoted(input) });
    return `${local}@${domain}`;
  },
  print: (value) => value,
  key: (value) => value,
  words: (value) => value,
  fake(random) {
    const name = `${slug(pick(random, firstNames))}.${slug(pick(random, lastNames))}`;
    return `${name}${whole(random, 1, 99_999)}@exemple-${slug(pick(random, lastNames))}.example`;
  },
});

const atom = '[^\\s"(),:;<>@[\\]\\\\\\p{Cc}\\p{Cf}\\p{Cn}.]+';
const dotted = new RegExp(`^${atom}(\\.${atom})*$`, 'u');
const quotedPart = /^"(?:[^"\\\p{Cc}]|\\[\x20-\x7e])*"$/u;

const isLocalPart = (local: string): boolean =>
  byteLength(local) <= 64 && (dotted.test(local) || quotedPart.test(local));

/** A host name with at least one dot, whose last label is not a number. */
export function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  if (
    labels.length < 2 ||
    !labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label))
  )
    return false;
  if (/^\d+$/.test(labels.at(-1)!)) return false;
  try {
    // Refuses broken punycode, and says how long the name is on the wire.
    const ascii = new URL(`http://${domain}/`).hostname;
    return ascii.length <= 253 && ascii.split('.').every((label) => label.length >= 1 && label.length <= 63);
  } catch {
    return false;
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
