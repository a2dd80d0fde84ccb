// A form as HTML, without a script and without a cookie: on its own page, in a frame, in another page's shadow, and in the
// preview of those who make it. One function, so that all four are the same.
import { alpha3 } from '../../../fields/country/codes.ts';
import type { Choice } from '../../../model/field.ts';
import { type Language, type Text, textIn, typeset } from '../../../platform/lib/language.ts';
import { messagesIn } from '../../../platform/lib/messages.ts';
import type { FormSettings } from './form-settings.ts';
import { formStyle, pageStyle } from './form-style.ts';
import { publicMessages } from './public-messages.ts';

export interface Question {
  name: string;
  /** A field type. */
  type: string;
  label: Text;
  choices?: readonly Choice[];
  max?: number;
}

export interface FormPage {
  settings: FormSettings;
  questions: readonly Question[];
  language: Language;
  theme: string;
  /** Where it is sent; nowhere in a preview. */
  action: string;
  stamp: string;
  /** What was typed already, and what is wrong with it. */
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  failure?: string;
}

export const trapName = 'homepage';
export const stampName = 'stamp';
export const consentName = 'consent';

export function formBody(page: FormPage): string {
  const { settings, language, errors = {} } = page;
  const m = messagesIn(publicMessages, language);
  const say = (text: Text) =>
    escaped(typeset(text[language] || text[language === 'fr' ? 'en' : 'fr'], language));
  const wrong = Object.keys(errors).length > 0;
  const failure = page.failure ?? (wrong ? m.look : '');
  const fields = page.questions.map((question) => {
    const asked = settings.fields.find(({ name }) => name === question.name);
    return field(page, question, asked?.required === true);
  });
  return `<div class="jalon-form" data-theme="${escaped(page.theme)}" lang="${language}">
${settings.title[language] ? `<h1>${say(settings.title)}</h1>` : ''}
${settings.intro[language] ? `<p class="intro">${say(settings.intro)}</p>` : ''}
<form method="post" action="${escaped(page.action)}" accept-charset="utf-8">
${failure ? `<p class="look" role="alert" tabindex="-1">${escaped(failure)}</p>` : ''}
${fields.join('\n')}
${consent(page, say)}
<div class="more" aria-hidden="true"><label>${escaped(m.leaveEmpty)} <input type="text" name="${trapName}" tabindex="-1" autocomplete="off"></label></div>
<input type="hidden" name="${stampName}" value="${escaped(page.stamp)}">
<button type="submit">${say(settings.button)}</button>
</form>
</div>`;
}

/** `next`: where it goes on, offered where the page cannot go there by itself, within a frame. */
export function thanksBody(
  settings: FormSettings,
  language: Language,
  theme: string,
  next: string | null = null,
): string {
  const link = next
    ? `<p><a href="${escaped(next)}" target="_top">${escaped(messagesIn(publicMessages, language).goOn)}</a></p>`
    : '';
  const text = settings.thanks[language] || settings.thanks[language === 'fr' ? 'en' : 'fr'];
  return `<div class="jalon-form" data-theme="${escaped(theme)}" lang="${language}"><p class="thanks" role="status">${escaped(
    typeset(text, language),
  )}</p>${link}</div>`;
}

export const noticeBody = (text: string, language: Language): string =>
  `<div class="jalon-form" data-theme="visitor" lang="${language}"><p>${escaped(text)}</p></div>`;

/** A page that holds it alone. */
export const formDocument = (
  body: string,
  title: string,
  language: Language,
  theme: string,
): string => `<!doctype html>
<html lang="${language}" data-theme="${escaped(theme)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${pageStyle}${formStyle}</style></head>
<body><main>${body}</main></body></html>`;

function field(page: FormPage, question: Question, required: boolean): string {
  const { name, label } = question;
  const { language, settings } = page;
  const m = messagesIn(publicMessages, language);
  const own = settings.fields.find((one) => one.name === name)?.label[language];
  const text = escaped(own ? typeset(own, language) : textIn(label, language));
  const error = page.errors?.[name];
  const optional = required ? '' : ` <span class="optional">(${escaped(m.optional)})</span>`;
  const attributes = `id="jalon-${name}" name="${name}"${required ? ' required' : ''}${wrongAttributes(name, error)}`;
  const wrong = error ? `<p class="wrong" id="jalon-${name}-wrong">${escaped(error)}</p>` : '';
  if (question.type === 'boolean') {
    const ticked = page.values?.[name] ? ' checked' : '';
    return `<div class="tick"><input type="checkbox" value="true" ${attributes}${ticked}><label for="jalon-${name}">${text}</label>${wrong}</div>`;
  }
  return `<div class="field"><label for="jalon-${name}">${text}${optional}</label>${control(page, question, attributes)}${wrong}</div>`;
}

function control({ values = {}, language }: FormPage, question: Question, attributes: string): string {
  const { name, type, max } = question;
  const value = values[name] ?? '';
  const most = max ? ` maxlength="${max}"` : '';
  if (type === 'long_text')
    return `<textarea rows="5" maxlength="10000" ${attributes}>\n${escaped(value)}</textarea>`;
  if (type === 'select' || type === 'country') {
    const options = choicesOf(question, language).map(
      ({ key, label }) =>
        `<option value="${escaped(key)}"${key === value ? ' selected' : ''}>${escaped(label)}</option>`,
    );
    const none = escaped(messagesIn(publicMessages, language).choose);
    return `<select ${attributes}><option value="">${none}</option>${options.join('')}</select>`;
  }
  const { input, complete } = kinds[name] ?? kinds[type] ?? { input: 'text' };
  const auto = complete ? ` autocomplete="${complete}"` : '';
  const mode = type === 'number' ? ' inputmode="decimal"' : name === 'postal_code' ? ' inputmode="text"' : '';
  return `<input type="${input}"${auto}${mode}${most} value="${escaped(value)}" ${attributes}>`;
}

const kinds: Readonly<Record<string, { input: string; complete?: string }>> = {
  first_name: { input: 'text', complete: 'given-name' },
  last_name: { input: 'text', complete: 'family-name' },
  company_name: { input: 'text', complete: 'organization' },
  job_title: { input: 'text', complete: 'organization-title' },
  postal_code: { input: 'text', complete: 'postal-code' },
  city: { input: 'text', complete: 'address-level2' },
  email: { input: 'email', complete: 'email' },
  phone: { input: 'tel', complete: 'tel' },
  date: { input: 'date' },
  web_address: { input: 'text' },
};

function choicesOf({ type, choices = [] }: Question, language: Language): { key: string; label: string }[] {
  if (type === 'select') return choices.map(({ key, label }) => ({ key, label: textIn(label, language) }));
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return [...alpha3.keys()]
    .map((key) => ({ key, label: names.of(key) ?? key }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

function consent(page: FormPage, say: (text: Text) => string): string {
  const { settings, errors = {}, values = {}, language } = page;
  if (!settings.consent[language] && !settings.consent.fr && !settings.consent.en) return '';
  const error = errors[consentName];
  const wrong = error ? `<p class="wrong" id="jalon-consent-wrong">${escaped(error)}</p>` : '';
  return `<div class="tick"><input type="checkbox" value="true" id="jalon-consent" name="${consentName}" required${
    values[consentName] ? ' checked' : ''
  }${wrongAttributes(consentName, error)}><label for="jalon-consent">${say(settings.consent)}</label>${wrong}</div>`;
}

const wrongAttributes = (name: string, error: string | undefined): string =>
  error ? ` aria-invalid="true" aria-describedby="jalon-${name}-wrong"` : '';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
