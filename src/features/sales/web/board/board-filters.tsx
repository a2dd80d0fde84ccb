import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { boardMessages } from '../../messages.ts';
import type { Pipeline } from '../use-pipelines.ts';
import classes from './board.module.css';
import { type BoardAddress, type OwnerScope, ownerScopes } from './board-scope.ts';
import { PipelineSelect } from './later-parts.tsx';

type Props = {
  pipelines: readonly Pipeline[];
  pipeline: string;
  address: BoardAddress;
  onChange: (change: Partial<BoardAddress>) => void;
};

const typingPauseMs = 250;

export function BoardFilters({ pipelines, pipeline, address, onChange }: Props) {
  const m = useMessages(boardMessages);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(address.q ?? '');
  const tell = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), typingPauseMs);
  const change = (q: string) => {
    setWords(q);
    tell(q);
  };
  // The back button changes the address: the field follows, unless somebody types in it.
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(address.q ?? '');
  }, [address.q]);
  useShortcut('/', m.find, () => input.current?.focus());
  return (
    <div className={classes.filters}>
      {pipelines.length > 1 && (
        <PipelineSelect
          pipelines={pipelines}
          pipeline={pipeline}
          onChange={(id) => onChange({ pipeline: id === pipelines[0]?.id ? undefined : (id ?? undefined) })}
        />
      )}
      <SegmentedControl
        aria-label={m.whose}
        data={ownerScopes.map((value) => ({ value, label: m[value] }))}
        value={address.owner ?? 'all'}
        onChange={(owner) => onChange({ owner: owner === 'all' ? undefined : (owner as OwnerScope) })}
      />
      <TextInput
        ref={input}
        className={classes.find}
        aria-label={m.find}
        placeholder={m.find}
        leftSection={<IconFilter size={16} />}
        value={words}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (words) change('');
          else event.currentTarget.blur();
        }}
        rightSection={words && <CloseButton size="sm" aria-label={m.clear} onClick={() => change('')} />}
      />
    </div>
  );
}
