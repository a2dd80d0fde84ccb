import { plainColumn } from '../../model/server/storage.ts';

export const webAddress = plainColumn<string>('text');
