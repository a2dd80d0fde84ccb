// The script that puts a form into another page: embed-client.js, given the form.
import { readFileSync } from 'node:fs';
import { formStyle } from '../../forms/form-style.ts';

export interface Embed {
  html: string;
  action: string;
  failed: string;
  sending: string;
}

const client = readFileSync(new URL('embed-client.js', import.meta.url), 'utf8');
const place = client.slice(client.indexOf('({ html')).trimEnd().replace(/;$/, '');

export const embedScript = (embed: Embed): string =>
  `(${place})(${literal({ ...embed, style: formStyle })});\n`;

/** What is data in a script stays data, whatever it holds. */
const literal = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
