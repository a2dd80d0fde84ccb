// What a light programme can take on: a line for each part it does without, saying what it is for.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PartKey } from '../../../../objects/programme/part-labels.ts';
import { type Part, parts } from '../../../../objects/programme/parts.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import small from '../../web/small-lists.module.css';
import { useEdit } from '../../web/use-edit.ts';
import { partsMessages } from '../messages.ts';
import classes from './parts.module.css';
import { useParts } from './use-parts.ts';

export default function PartsScreen() {
  const m = useMessages(partsMessages);
  const { data, error, refetch } = useParts();
  /** They stay in their place as long as one is here, with the way to open them. */
  const [added, setAdded] = useState<readonly PartKey[]>([]);
  const shown = parts.filter(({ key }) => data?.aside.includes(key) || added.includes(key));
  return (
    <Page title={m.title} width="reading">
      {data ? (
        shown.length ? (
          <>
            <p className={small.lead}>{m.lead}</p>
            <ul className={small.list}>
              {shown.map((part) => (
                <PartLine
                  key={part.key}
                  part={part}
                  there={!data.aside.includes(part.key)}
                  may={data.may_add}
                  onAdd={() => setAdded([...added, part.key])}
                />
              ))}
            </ul>
          </>
        ) : (
          <EmptyState>{m.allThere}</EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={10} height={48} />
      )}
    </Page>
  );
}

type Props = { part: Part; there: boolean; may: boolean; onAdd: () => void };

function PartLine({ part, there, may, onAdd }: Props) {
  const m = useMessages(partsMessages);
  const text = useText();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const edit = useEdit();
  const name = text(part.label);
  const add = async () => {
    onAdd();
    const done = await edit.act<{ operation: string }>('programme.add_part', { part: part.key }, 'programme');
    if (!done) return;
    offerUndo(m.added({ part: name }), async () => {
      await undo(done.operation);
      await client.invalidateQueries({ queryKey: programmeKey });
    });
  };
  return (
    <li className={classes.part}>
      <div>
        <span className={small.said}>{name}</span>
        <p className={small.soft}>{text(part.purpose)}</p>
      </div>
      {there ? (
        <Button
          variant="subtle"
          aria-label={m.openNamed({ part: name })}
          renderRoot={(props) => <Link {...props} to={`/programme/${part.key}` as never} />}
        >
          {m.open}
        </Button>
      ) : (
        may && (
          <Button
            leftSection={<IconPlus size={18} />}
            aria-label={m.addNamed({ part: name })}
            onClick={() => void add()}
          >
            {m.add}
          </Button>
        )
      )}
    </li>
  );
}
