import { plainColumn } from '../../model/server/storage.ts';

export const language = plainColumn<string>('text');
