import { Button, FileButton, Group, Input } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { api, apiUrl } from '../../platform/web/api.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { useErrorText } from '../../platform/web/ui/error-state.tsx';
import { localeOf } from '../locale.ts';
import { numberFormat } from '../number/value.ts';
import { useLabelling } from '../web/labelling.ts';
import { fieldMessages } from '../web/messages.ts';
import { useReader } from '../web/reader.tsx';
import classes from '../web/show.module.css';
import { ShowLink } from '../web/show-link.tsx';
import type { FileReference } from './value.ts';

export const file = defineWidget<FileReference>({ Show: ShowFile, Edit: EditFile, width: 200 });

function ShowFile({ value, dense }: ShowProps<FileReference>) {
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

function EditFile(props: EditProps<FileReference>) {
  const { value, field, onChange, onCommit, onCancel, autoFocus } = props;
  const m = useMessages(fieldMessages);
  const errorText = useErrorText();
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.append('file', chosen);
      return api.post<FileReference>('/files', form);
    },
    onSuccess: (sent) => settle(sent),
  });
  const settle = (next: FileReference | null) => {
    onChange(next);
    onCommit?.(next);
  };
  const labelling = useLabelling({ ...props, error: upload.error ? errorText(upload.error) : props.error });
  return (
    <Input.Wrapper {...labelling} labelElement="div">
      <Group gap="xs" wrap="nowrap" onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}>
        {value && <ShowFile value={value} field={field} />}
        <FileButton onChange={(chosen) => chosen && upload.mutate(chosen)}>
          {(button) => (
            <Button
              {...button}
              size="xs"
              loading={upload.isPending}
              autoFocus={autoFocus}
              aria-label={`${m.upload}: ${labelling.label ?? labelling['aria-label']}`}
            >
              {upload.isPending ? m.uploading : value ? m.replace : m.upload}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button size="xs" variant="subtle" onClick={() => settle(null)}>
            {m.clear}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

function useFileSize(bytes: number | null): string {
  const reader = useReader();
  if (bytes === null) return '';
  const [amount, unit] =
    bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : bytes >= 1e3 ? [bytes / 1e3, 'kilobyte'] : [bytes, 'byte'];
  return numberFormat(localeOf(reader), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
