import { useEffect, useRef, useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import type { Language } from '../../../../platform/lib/language.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { formBody, formDocument } from '../../forms/form-html.ts';
import { askableFields } from '../../forms/form-settings.ts';
import { formMessages } from '../../messages.ts';
import classes from './form-screen.module.css';
import type { FormDraft } from './form-screen.tsx';

/** The very page that visitors get, made by the same function; it runs nothing and sends nothing. */
export function FormPreview({ draft, language }: { draft: FormDraft; language: Language }) {
  const m = useMessages(formMessages);
  const lead = useObject('lead');
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const askable = new Map((lead ? askableFields(lead) : []).map((field) => [field.name, field]));
  const questions = draft.settings.fields.flatMap(({ name }) => askable.get(name) ?? []);
  const html = formDocument(
    formBody({
      settings: draft.settings,
      questions,
      language,
      theme: draft.theme,
      action: '',
      stamp: '',
    }),
    draft.name,
    language,
    draft.theme,
  );
  const measure = () => setHeight(frame.current?.contentDocument?.body.scrollHeight ?? 480);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  });
  return (
    <section className={classes.preview} aria-label={m.previewOf}>
      <SectionTitle>{m.preview}</SectionTitle>
      <div className={classes.sheet} data-theme={draft.theme}>
        <iframe
          ref={frame}
          className={classes.frame}
          title={m.previewOf}
          srcDoc={html}
          sandbox="allow-same-origin"
          style={{ height }}
          onLoad={measure}
        />
      </div>
    </section>
  );
}
