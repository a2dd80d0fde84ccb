import type { ReactNode } from 'react';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import classes from './kit.module.css';

export function KitSection({
  title,
  wide,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.section} data-wide={wide || undefined}>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  );
}
