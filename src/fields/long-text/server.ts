import { plainColumn } from '../../model/server/storage.ts';

export const longText = plainColumn<string>('text');
