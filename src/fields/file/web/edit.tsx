import { Button, FileButton, Group, Input } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useLabelling } from '../../web/labelling.ts';
import { fieldMessages } from '../../web/messages.ts';
import type { FileReference } from '../value.ts';
import { ShowFile } from '../web.tsx';

export function EditFile(props: EditProps<FileReference>) {
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
