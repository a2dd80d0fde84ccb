// Ids are UUIDv7, made by whoever makes the record (server, browser, import): sortable by time, safe to make offline.
import { v7, validate } from 'uuid';

export const newId = (): string => v7();
export const isId = (value: unknown): value is string => typeof value === 'string' && validate(value);
