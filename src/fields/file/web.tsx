import { IconPaperclip } from '@tabler/icons-react';
import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { apiUrl } from '../../platform/web/api.ts';
import { localeOf } from '../locale.ts';
import { numberFormat } from '../number/value.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { useReader } from '../web/reader.tsx';
import classes from '../web/show.module.css';
import { ShowLink } from '../web/show-link.tsx';
import type { FileReference } from './value.ts';

export const file = defineWidget<FileReference>({
  Show: ShowFile,
  Edit: lazyEdit((edits) => edits.file, { typed: false }),
  width: 200,
});

export function ShowFile({ value, dense }: ShowProps<FileReference>) {
  const size = useFileSize(value.size);
  return (
    <span className={classes.row}>
      <IconPaperclip size={14} aria-hidden="true" />
      <ShowLink href={apiUrl(`/files/${value.id}`)} dense={dense} away>
        {value.name ?? value.id}
      </ShowLink>
      {!dense && size && <span className={classes.dim}>{size}</span>}
    </span>
  );
}

function useFileSize(bytes: number | null): string {
  const reader = useReader();
  if (bytes === null) return '';
  const [amount, unit] =
    bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : bytes >= 1e3 ? [bytes / 1e3, 'kilobyte'] : [bytes, 'byte'];
  return numberFormat(localeOf(reader), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
