// What the sections of a pack are written with: the reader's rights, the pack's language and its formats.
import type { Context } from '../../../../../model/server/context.ts';
import { type Formats, formatsIn } from '../../../../../platform/lib/formats.ts';
import { type Language, type Text, textIn } from '../../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../../platform/lib/messages.ts';
import { packTexts } from '../../messages.ts';

export interface Words {
  language: Language;
  m: ReturnType<typeof wordsIn>;
  formats: Formats;
  say(text: Text): string;
  today: string;
  /** The day of the pack before this one. */
  since: string | null;
}

const wordsIn = (language: Language) => messagesIn(packTexts, language);

export const openWords = (ctx: Context, language: Language, days: Pick<Words, 'today' | 'since'>): Words => ({
  ...days,
  language,
  m: wordsIn(language),
  formats: formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', ctx.settings.timeZone),
  say: (text) => textIn(text, language),
});

export const mayRead = (ctx: Context, object: string): boolean =>
  ctx.actor.access.filter(object, 'read') !== false;

export const titleOf = (value: unknown): string | null => (value as { title?: string } | null)?.title ?? null;

/** The label of a choice of an object's field. */
export function choiceOf(ctx: Context, words: Words, object: string, field: string, key: unknown): string {
  const choice = ctx.schema.objects
    .get(object)
    ?.fields.get(field)
    ?.choices?.find((one) => one.key === key);
  return choice ? words.say(choice.label) : '';
}
