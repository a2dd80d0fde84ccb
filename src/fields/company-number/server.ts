import { plainColumn } from '../../model/server/storage.ts';

export const companyNumber = plainColumn<string>('text');
