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
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named ?? `${object}.${wanted.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
