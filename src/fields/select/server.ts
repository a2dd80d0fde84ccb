import { plainColumn } from '../../model/server/storage.ts';

export const select = plainColumn<string>('text');
