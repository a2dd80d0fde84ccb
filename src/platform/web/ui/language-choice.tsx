// For whoever has no account whose language could be taken: the browser says which, and who would rather have the other chooses.
import { SegmentedControl } from '@mantine/core';
import type { Language } from '../../lib/language.ts';
import { useLanguage, useMessages } from '../language.tsx';
import { uiMessages } from './messages.ts';

export function LanguageChoice() {
  const m = useMessages(uiMessages);
  const { language, setLanguage } = useLanguage();
  return (
    <SegmentedControl
      aria-label={m.language}
      value={language}
      onChange={(value) => setLanguage(value as Language)}
      data={[
        { value: 'fr', label: <span lang="fr">Français</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
}
