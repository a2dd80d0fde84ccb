import { plainColumn } from '../../model/server/storage.ts';

export const rating = plainColumn<number>('smallint');
