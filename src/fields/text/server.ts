import { plainColumn } from '../../model/server/storage.ts';

export const text = plainColumn<string>('text');
