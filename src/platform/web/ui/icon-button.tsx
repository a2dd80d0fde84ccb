import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import type { Icon } from '../screens.ts';
import { KeyHint } from './key-hint.tsx';
import { ariaKeys, isMac } from './keys.ts';

type Props = Omit<ActionIconProps, 'children'> &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label' | 'children'> & {
    icon: Icon;
    /** What it does: read aloud, and shown on hover and focus with its keys. */
    label: string;
    keys?: string;
    tooltipPosition?: 'top' | 'bottom' | 'left' | 'right';
  };

/** A button that is only an icon. It can't be made without a label. */
export function IconButton({ icon: Glyph, label, keys, tooltipPosition, ...rest }: Props) {
  return (
    <Hint label={label} keys={keys} position={tooltipPosition}>
      <ActionIcon {...rest} aria-label={label} aria-keyshortcuts={keys && ariaKeys(keys, isMac())}>
        <Glyph />
      </ActionIcon>
    </Hint>
  );
}

type HintProps = {
  label: string;
  keys?: string;
  position?: 'top' | 'bottom' | 'left' | 'right';
  disabled?: boolean;
  children: React.ReactElement;
};

/** A tooltip that also shows keys. */
export function Hint({ label, keys, position = 'bottom', disabled, children }: HintProps) {
  const words = keys ? (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      {label}
      <KeyHint keys={keys} />
    </span>
  ) : (
    label
  );
  return (
    <Tooltip label={words} position={position} disabled={disabled}>
      {children}
    </Tooltip>
  );
}
