import { plainColumn } from '../../model/server/storage.ts';

export const id = plainColumn<string>('uuid');
