// The views of an object: three that are always there, and those that people have saved.
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../api/record.ts';
import { useRecordPage } from '../api/use-record-list.ts';
import { viewMessages } from './messages.ts';
import { defaultSettings, readSettings, type ViewSettings } from './view-settings.ts';

export interface View {
  id: string;
  name: string;
  settings: ViewSettings;
  /** What is in the bin instead. */
  deleted?: boolean;
  shared?: boolean;
  position?: number;
  /** The record, of a view that somebody saved. */
  saved?: ApiRecord;
}

export function useViews(object: WebObject): { views: View[]; loading: boolean } {
  const m = useMessages(viewMessages);
  const { data, isPending } = useRecordPage('view', {
    filter: {
      and: [
        { field: 'object', op: 'is', value: object.name },
        { field: 'kind', op: 'is', value: 'table' },
        {
          or: [
            { field: 'owner', op: 'is', value: 'me' },
            { field: 'shared', op: 'is', value: true },
          ],
        },
      ],
    },
    sort: 'position,created_at',
    fields: ['name', 'shared', 'settings', 'position'],
    limit: 200,
  });
  const usual = defaultSettings(object);
  const provided: View[] = [
    { id: 'all', name: m.all, settings: usual },
    { id: 'mine', name: m.mine, settings: { ...usual, filter: { field: 'owner', op: 'is', value: 'me' } } },
    { id: 'recent', name: m.recent, settings: { ...usual, sort: '-updated_at' } },
  ];
  const saved = (data?.records ?? []).map(
    (record): View => ({
      id: record.id,
      name: String(record.name),
      settings: readSettings(object, record.settings),
      shared: record.shared === true,
      position: Number(record.position ?? 0),
      saved: record,
    }),
  );
  const bin: View = {
    id: 'bin',
    name: m.bin,
    deleted: true,
    settings: {
      ...usual,
      sort: '-deleted_at',
      columns: [...usual.columns.slice(0, 5), ...(object.fields.has('deleted_at') ? ['deleted_at'] : [])],
    },
  };
  return { views: [...provided, ...saved, bin], loading: isPending };
}
