import { notifications } from '@mantine/notifications';
import type { Filter } from '../../../model/query.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { type ExportFormat, exportRecords } from './export-records.ts';
import { listMessages } from './messages.ts';
import type { ListState } from './use-list-state.ts';

/** `const save = useExport(object, state)`, then `save('csv')` for all that match, `save('csv', ids)` for some. */
export function useExport(object: string, state: ListState) {
  const m = useMessages(listMessages);
  const errorText = useErrorText();
  return async (format: ExportFormat, ids?: readonly string[]): Promise<void> => {
    const some: Filter | undefined = ids && { field: 'id', op: 'in', value: ids };
    const note = notifications.show({
      message: m.exporting,
      loading: true,
      autoClose: false,
      role: 'status',
      withCloseButton: false,
    });
    try {
      const { columns, sort } = state.settings;
      await exportRecords(object, { filter: some ?? state.filter, sort, fields: columns, format });
      notifications.hide(note);
    } catch (error) {
      notifications.update({
        id: note,
        loading: false,
        withCloseButton: true,
        message: m.exportFailed({ reason: errorText(error) }),
      });
    }
  };
}
