import { plainColumn } from '../../model/server/storage.ts';

export const multiSelect = plainColumn<readonly string[]>('text[]');
