// The address of a page or a site. `https://` is added where it was left out; the host is kept in lower case, the rest as
// typed. Only http and https, so that nothing a person may click runs a script.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isDomain } from '../email/value.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { companyName, slug } from '../samples.ts';
import { cleanText } from '../text/value.ts';

const webProblems = defineProblems({
  web_address_invalid: {
    fr: '« {{value}} » n’est pas une adresse web.',
    en: '“{{value}}” is not a web address.',
  },
  web_scheme_refused: {
    fr: '« {{value}} » : seules les adresses http et https sont acceptées.',
    en: '“{{value}}”: only http and https addresses are accepted.',
  },
});

const longest = 2000;

export const webAddress = defineFieldType<string>({
  name: 'web_address',
  label: { fr: 'Adresse web', en: 'Web address' },
  family: 'text',
  parse(input) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'web_address' });
    const text = cleanText(input, longest)!;
    const scheme = /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase();
    if (scheme && scheme !== 'http' && scheme !== 'https')
      throw webProblems.web_scheme_refused({ value: quoted(text) });
    return readWebAddress(text, scheme ?? 'https');
  },
  print: (value) => value,
  key: (value) => value,
  words: (value) => value,
  fake: (random) => `https://www.${slug(companyName(random))}.example`,
});

function readWebAddress(text: string, scheme: string): string {
  const rest = text.replace(/^https?:/i, '').replace(/^\/\//, '');
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/.exec(rest)!;
  const [, host = '', port = ''] = /^(.*?)(:\d{1,5})?$/.exec(authority)!;
  const value = `${scheme}://${host.toLowerCase()}${port}${path === '/' ? '' : path}`;
  const dotted = isDomain(host.toLowerCase()) || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
  if (!dotted || /[\s\\<>"\p{Cc}]/u.test(value) || !URL.canParse(value))
    throw webProblems.web_address_invalid({ value: quoted(text) });
  return value;
}
