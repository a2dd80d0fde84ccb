import { SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { type FormSettings, reachable } from '../../forms/form-settings.ts';
import { formMessages } from '../../messages.ts';
import leads from '../leads.module.css';
import { FormFields } from './form-fields.tsx';
import { FormPreview } from './form-preview.tsx';
import classes from './form-screen.module.css';
import type { EditForm, FormDraft } from './form-screen.tsx';

type Props = { draft: FormDraft; edit: EditForm; flush: () => void };
type Word = 'title' | 'intro' | 'consent' | 'button' | 'thanks';

export function FormContent({ draft, edit, flush }: Props) {
  const m = useMessages(formMessages);
  const { language: mine } = useLanguage();
  const [language, setLanguage] = useState<Language>(
    draft.language === 'fr' || draft.language === 'en' ? draft.language : mine,
  );
  const { settings } = draft;
  const set = (some: Partial<FormSettings>) => edit({ settings: { ...settings, ...some } });
  const word = (name: Word) => ({
    value: settings[name][language],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: { ...settings[name], [language]: event.currentTarget.value } }),
    onBlur: flush,
  });
  return (
    <div className={classes.columns}>
      <div className={leads.stack}>
        <TextInput
          label={m.name}
          description={m.nameHelp}
          value={draft.name}
          error={draft.name.trim() ? null : m.nameMissing}
          onChange={(event) => edit({ name: event.currentTarget.value })}
          onBlur={flush}
        />
        <Switch
          label={m.active}
          description={m.activeHelp}
          checked={draft.active !== false}
          onChange={(event) => edit({ active: event.currentTarget.checked })}
        />
        <SegmentedControl
          aria-label={m.wordsIn}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={[
            { value: 'fr', label: m.french },
            { value: 'en', label: m.english },
          ]}
        />
        <TextInput label={m.title} maxLength={200} {...word('title')} />
        <Textarea label={m.intro} autosize minRows={2} maxLength={2000} {...word('intro')} />
        <div>
          <SectionTitle>{m.fields}</SectionTitle>
          <FormFields
            settings={settings}
            language={language}
            onChange={(fields) => set({ fields })}
            onLeave={flush}
          />
          {!reachable(settings) && (
            <p role="alert" style={{ color: 'var(--bad-text)' }}>
              {m.unreachable}
            </p>
          )}
        </div>
        <Textarea
          label={m.consent}
          description={m.consentHelp}
          autosize
          minRows={2}
          maxLength={2000}
          {...word('consent')}
        />
        <TextInput label={m.button} maxLength={80} {...word('button')} />
        <Textarea label={m.thanks} autosize minRows={2} maxLength={2000} {...word('thanks')} />
      </div>
      <FormPreview draft={draft} language={language} />
    </div>
  );
}
