import { plainColumn } from '../../model/server/storage.ts';

export const country = plainColumn<string>('text');
