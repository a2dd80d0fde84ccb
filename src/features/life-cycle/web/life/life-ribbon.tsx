// The status of a customer across their page: which, on what facts, and who decided. The rest is a click away.
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { WebObject } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import type { CustomerObject, Facts } from '../../contract.ts';
import { lifeMessages } from '../../messages.ts';
import { factWords } from '../rule-words.ts';
import { StatusMark } from '../status-mark.tsx';
import classes from './life.module.css';

const LifeDialog = lazy(() => import('./life-dialog.tsx'));

export function LifeRibbon({ object, record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(lifeMessages);
  const formats = useFormats();
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  // A contact of a company follows its life; and who may not see the status sees no life.
  if ((record.company as Reference | null)?.id || !object.fields.has('status')) return null;
  const facts = record as unknown as Facts & { status: string | null; status_review_on: string | null };
  const held = facts.status_review_on;
  return (
    <div className={classes.ribbon}>
      <StatusMark status={facts.status} />
      <span className={classes.facts}>
        {[
          ...factWords(m, formats, facts),
          ...(held ? [m.heldBySomebody({ date: formats.date(held) })] : []),
        ].join(' · ')}
      </span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconHistory />}
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
          setOpened(true);
        }}
      >
        {m.why}
      </Button>
      {asked && (
        <Suspense>
          <LifeDialog
            object={object.name as CustomerObject}
            record={record}
            opened={opened}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
