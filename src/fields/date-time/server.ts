import { plainColumn } from '../../model/server/storage.ts';

export const dateTime = plainColumn<string>('timestamp with time zone');
