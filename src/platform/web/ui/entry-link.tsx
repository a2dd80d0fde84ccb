import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import type { FrameEntry } from './frame.tsx';

type Props = Omit<ComponentPropsWithRef<'a'>, 'href'> & Pick<LinkProps, 'preload'> & { entry: FrameEntry };

/** The way to a part of the application, marked as where one is in all of that part. */
export function EntryLink({ entry, ...rest }: Props) {
  const { pathname } = useLocation();
  const within = entry.also !== undefined && `${pathname}/`.startsWith(`${entry.also}/`);
  return <Link {...rest} to={entry.to} aria-current={within ? 'page' : undefined} />;
}
