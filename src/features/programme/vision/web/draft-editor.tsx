// The next version as it is written: kept as one goes, published when it is ready.
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { Edit } from '../../web/use-edit.ts';
import type { VisionSection } from '../contract.ts';
import { visionMessages } from '../messages.ts';
import type { VisionRecord } from './published-vision.tsx';
import classes from './vision.module.css';

type Props = { draft: VisionRecord; next: number; edit: Edit };

export function DraftEditor({ draft, next, edit }: Props) {
  const m = useMessages(visionMessages);
  const client = useQueryClient();
  const [value, setValue] = useState({ sentence: draft.sentence, sections: draft.sections ?? [] });
  const [why, setWhy] = useState('');
  const save = (values: typeof value) =>
    api.patch(`/records/vision/${draft.id}`, { ...values, sentence: values.sentence.trim() || '…' });
  const { state, change, flush } = useAutosave(save);
  const take = (part: Partial<typeof value>) => {
    const all = { ...value, ...part };
    setValue(all);
    change(all);
  };
  const takeSection = (at: number, part: Partial<VisionSection>) =>
    take({ sections: value.sections.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const publish = async () => {
    await save(value);
    await edit.act('vision.publish', { id: draft.id, why: why.trim() || null }, 'vision');
    void refreshObject(client, 'vision');
  };
  return (
    <section className={`${classes.draft} ${classes.noPrint}`} aria-label={m.draft}>
      <SectionTitle actions={<SaveStatus state={state} onRetry={flush} />}>{m.draft}</SectionTitle>
      <p className={classes.about}>{m.draftLead}</p>
      <Textarea
        label={m.sentence}
        autosize
        maxLength={300}
        value={value.sentence}
        onChange={(event) => take({ sentence: event.currentTarget.value })}
        onBlur={flush}
      />
      {value.sections.map((section, i) => (
        <div key={section.key} className={classes.draftPart}>
          <div className={classes.draftHead}>
            <TextInput
              className={classes.grow}
              aria-label={m.sectionTitle({ number: i + 1 })}
              maxLength={200}
              value={section.title}
              onChange={(event) => takeSection(i, { title: event.currentTarget.value })}
              onBlur={flush}
            />
            <IconButton
              icon={IconTrash}
              label={m.removeSection({ number: i + 1 })}
              onClick={() => take({ sections: value.sections.filter((_, at) => at !== i) })}
            />
          </div>
          <Textarea
            aria-label={section.title || m.sectionText}
            autosize
            minRows={2}
            maxLength={5000}
            value={section.text}
            onChange={(event) => takeSection(i, { text: event.currentTarget.value })}
            onBlur={flush}
          />
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus />}
        disabled={value.sections.length >= 20}
        onClick={() =>
          take({ sections: [...value.sections, { key: newId(), title: m.newSection, text: '' }] })
        }
      >
        {m.addSection}
      </Button>
      {next > 1 && (
        <TextInput
          label={m.why}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      <div>
        <Button variant="filled" disabled={!value.sentence.trim()} onClick={() => void publish()}>
          {m.publish({ number: next })}
        </Button>
      </div>
    </section>
  );
}
