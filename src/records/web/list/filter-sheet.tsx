// Loaded once the list stands on a telephone.
import { Drawer, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { listMessages } from './messages.ts';
import classes from './toolbar.module.css';
import type { ListState } from './use-list-state.ts';

type Props = {
  object: WebObject;
  state: ListState;
  opened: boolean;
  onClose: () => void;
  /** The filters, and what was changed of the view. */
  children: ReactNode;
};

export function FilterSheet({ object, state, opened, onClose, children }: Props) {
  const m = useMessages(listMessages);
  const { close } = useMessages(uiMessages);
  const text = useText();
  const orders = [...object.fields.values()]
    .filter(({ kind, type }) => kind.sortable !== false && type !== 'id' && type !== 'json')
    .flatMap(({ name, label }) => [
      { value: name, label: `${text(label)} ↑` },
      { value: `-${name}`, label: `${text(label)} ↓` },
    ]);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="80%"
      title={m.filters}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.sheet}>
        {children}
        <Select
          label={m.order}
          data={orders}
          value={state.settings.sort.split(',')[0] ?? null}
          onChange={(sort) => sort && state.change({ sort }, 'push')}
          searchable
        />
      </div>
    </Drawer>
  );
}
