// The list as a file. The answer is the file itself; a refusal is a problem document like any other.

import type { Filter } from '../../../model/query.ts';
import { ApiError, apiUrl } from '../../../platform/web/api.ts';

export type ExportFormat = 'csv' | 'xlsx';

export async function exportRecords(
  object: string,
  wanted: { filter?: Filter; sort?: string; fields: readonly string[]; format: ExportFormat },
): Promise<void> {
  const response = await fetch(apiUrl(`/records/${object}/export`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(wanted),
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError({});
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ApiError({ ...problem, status: response.status });
  }
  const named = nameOf(response.headers.get('content-disposition') ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named ?? `${object}.${wanted.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name with its accents where the server gives it, else the plain one. */
export function nameOf(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/.exec(disposition)?.[1];
}
