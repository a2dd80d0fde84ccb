import { plainColumn } from '../../model/server/storage.ts';

export const email = plainColumn<string>('text');
