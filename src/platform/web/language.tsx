/**
 * The reader's language in the browser, and the hooks that speak it. The choice is kept on this device; a screen that
 * stores it with the person calls `setLanguage` as well.
 */
import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type Formats, formatsIn } from '../lib/formats.ts';
import { isLanguage, type Language, preferredLanguage, type Text, textIn } from '../lib/language.ts';
import { type Messages, messagesIn, type Spoken } from '../lib/messages.ts';
import { useTimeZone } from './time-zone.tsx';

type LanguageChoice = { language: Language; setLanguage: (language: Language) => void };

const LanguageContext = createContext<LanguageChoice | null>(null);
const storageKey = 'jalon.language';

export function LanguageProvider({ initial, children }: { initial?: Language; children: ReactNode }) {
  const [language, choose] = useState<Language>(() => initial ?? storedLanguage());
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(storageKey, next);
    choose(next);
  }, []);
  // Before paint and before effects of children: the API client reads the language of the document.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage is used outside of LanguageProvider');
  return choice;
}

/** `const m = useMessages(messages)`, then `m.save` or `m.found({ count })`. */
export function useMessages<M extends Messages>(messages: M): Spoken<M> {
  return messagesIn(messages, useLanguage().language);
}

/** Reads the labels of definitions: `const text = useText()`, then `text(field.label)`. */
export function useText(): (text: Text) => string {
  const { language } = useLanguage();
  return useCallback((text) => textIn(text, language), [language]);
}

/** Dates, amounts and numbers as the reader writes them, in their time zone. */
export function useFormats(): Formats {
  return formatsIn(localeOf(useLanguage().language), useTimeZone());
}

/** The region comes from the browser when it speaks the same language: an American reads 3/12, a Swiss 1’000. */
export function localeOf(language: Language): string {
  const tag = navigator.languages.find((each) => each.toLowerCase().startsWith(`${language}-`));
  return tag ?? (language === 'fr' ? 'fr-FR' : 'en-GB');
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : preferredLanguage(navigator.languages);
}
