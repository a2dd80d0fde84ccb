import { Button, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { formMessages } from '../../messages.ts';
import leads from '../leads.module.css';
import classes from './form-screen.module.css';
import type { FormDraft } from './form-screen.tsx';

/** What is put into the page of a site. */
export function OnSite({ form }: { form: FormDraft }) {
  const m = useMessages(formMessages);
  const address = `${location.origin}/f/${form.key}`;
  // A frame does not know how high it must be; fields, heading and consent do.
  const height = 320 + form.settings.fields.length * 88;
  const title = (form.settings.title.fr || form.name).replaceAll('"', '&quot;');
  const frame = `<iframe src="${address}" title="${title}" style="width:100%;height:${height}px;border:0"></iframe>`;
  return (
    <div className={leads.stack}>
      <Code lead={m.frameLead} label={m.frameCode} value={frame} />
      <Code lead={m.scriptLead} label={m.scriptCode} value={`<script src="${address}.js" async></script>`} />
      <Code lead={m.pageLead} label={m.address} value={address} />
      <div>
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink aria-hidden="true" />}
        >
          {m.openPage}
        </Button>
      </div>
    </div>
  );
}

function Code({ lead, label, value }: { lead: string; label: string; value: string }) {
  const m = useMessages(formMessages);
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <div>
      <Textarea
        label={label}
        description={lead}
        value={value}
        readOnly
        autosize
        maw="44rem"
        classNames={{ input: classes.code }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        mt="xs"
        aria-label={`${m.copy} : ${label}`}
        leftSection={clipboard.copied ? <IconCheck aria-hidden="true" /> : <IconCopy aria-hidden="true" />}
        onClick={() => clipboard.copy(value)}
      >
        <span aria-live="polite">{clipboard.copied ? m.copied : m.copy}</span>
      </Button>
    </div>
  );
}
