import { plainColumn } from '../../model/server/storage.ts';

export const tags = plainColumn<readonly string[]>('text[]');
