import { plainColumn } from '../../model/server/storage.ts';
import type { Json } from './value.ts';

export const json = plainColumn<Json>('jsonb');
