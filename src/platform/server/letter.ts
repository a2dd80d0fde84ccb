// A letter as Jalon writes it: some words, one button, in the reader's language, as text and as HTML.
import { fill, type Language, type Text, textIn } from '../lib/language.ts';
import type { MailMessage } from './mail.ts';

export interface Letter {
  kind: string;
  subject: Text;
  /** Before the link, and after it. */
  opening: Text;
  button: Text;
  closing: Text;
}

/** The letter in the reader's language, as text and as HTML. */
export function writeLetter(
  letter: Letter,
  language: Language,
  to: string,
  link: string,
  values: Readonly<Record<string, string | number>>,
): MailMessage {
  const say = (text: Text) => fill(textIn(text, language), values);
  const [opening, closing] = [say(letter.opening), say(letter.closing)];
  const paragraph = (text: string) =>
    `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const html = `<!doctype html><html lang="${language}"><body style="margin:0;padding:32px 16px;font:16px/24px system-ui,sans-serif;color:#1c1917;background:#fafaf9">
<div style="max-width:480px;margin:0 auto">${opening.split('\n\n').map(paragraph).join('\n')}
<p style="margin:0 0 16px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 16px;border-radius:6px;background:#0f766e;color:#ffffff;text-decoration:none">${escapeHtml(say(letter.button))}</a></p>
<p style="margin:0 0 16px;font-size:14px;line-height:20px;color:#57534e;word-break:break-all">${escapeHtml(link)}</p>
${paragraph(closing)}</div></body></html>`;
  return {
    kind: letter.kind,
    to,
    subject: oneLine(say(letter.subject)),
    text: `${opening}\n\n${link}\n\n${closing}\n`,
    html,
    link,
  };
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
