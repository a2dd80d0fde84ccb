import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useMessages } from '../../../platform/web/language.tsx';
import { doorMessages } from '../messages.ts';

/** A password, with the eye that shows it: in the order of tabs, and named. */
export function PasswordField(props: PasswordInputProps) {
  const m = useMessages(doorMessages);
  return (
    <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': m.showPassword, tabIndex: 0 }} />
  );
}

export const isLongEnough = (password: string): boolean => password.length >= 8;
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
