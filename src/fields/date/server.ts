import { plainColumn } from '../../model/server/storage.ts';

export const date = plainColumn<string>('date');
