// Loaded with the first peek on a telephone.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './peek.module.css';

type Props = { title: string; head: ReactNode; onClose: () => void; children: ReactNode };

export default function PeekSheet({ title, head, onClose, children }: Props) {
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="bottom"
      size="100%"
      classNames={{ content: classes.sheet }}
    >
      <Drawer.Content aria-label={title}>
        {head}
        <div className={classes.content} tabIndex={-1} data-autofocus>
          {children}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
