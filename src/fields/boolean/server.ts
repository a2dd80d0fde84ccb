import { plainColumn } from '../../model/server/storage.ts';

export const boolean = plainColumn<boolean>('boolean');
