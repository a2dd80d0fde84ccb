// The words of the messages this feature sends.
import { fill, type Language, type Text, textIn } from '../../../platform/lib/language.ts';
import type { MailMessage } from '../../../platform/server/mail.ts';

interface Letter {
  kind: string;
  subject: Text;
  /** Before the link, and after it. */
  opening: Text;
  button: Text;
  closing: Text;
}

export const invitationLetter: Letter = {
  kind: 'invitation',
  subject: {
    fr: '{{from}} vous invite à rejoindre {{firm}} dans Jalon',
    en: '{{from}} invites you to join {{firm}} on Jalon',
  },
  opening: {
    fr: 'Bonjour {{name}},\n\n{{from}} vous ouvre un accès à Jalon, où {{firm}} suit ses clients. Il ne vous reste qu’à choisir un mot de passe :',
    en: 'Hello {{name}},\n\n{{from}} gives you access to Jalon, where {{firm}} keeps track of its customers. All that is left is to choose a password:',
  },
  button: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
  closing: {
    fr: 'Ce lien est valable {{days}} jours. Si vous n’attendiez pas cette invitation, ignorez ce message.',
    en: 'This link is valid for {{days}} days. If you did not expect this invitation, ignore this message.',
  },
};

export const resetLetter: Letter = {
  kind: 'password_reset',
  subject: { fr: 'Votre mot de passe Jalon', en: 'Your Jalon password' },
  opening: {
    fr: 'Bonjour {{name}},\n\nVoici le lien pour choisir un nouveau mot de passe :',
    en: 'Hello {{name}},\n\nHere is the link to choose a new password:',
  },
  button: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  closing: {
    fr: 'Ce lien est valable {{minutes}} minutes et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.',
    en: 'This link is valid for {{minutes}} minutes and works once. If you asked for nothing, ignore this message: your password does not change.',
  },
};

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
