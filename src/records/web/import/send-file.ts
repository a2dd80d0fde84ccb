import { ApiError, apiUrl } from '../../../platform/web/api.ts';

export interface SentFile {
  id: string;
  name: string;
  size: number;
  type: string;
}

/**
 * Sends a file and tells how much of it has left, 0 to 1. Not through `api`: `fetch` says nothing of what it has sent, and
 * a file of 100 MB on a home connection takes minutes.
 */
export function sendFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<SentFile> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl('/files'));
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiError({}));
    request.onabort = () => reject(new DOMException('The sending was stopped', 'AbortError'));
    request.onload = () => {
      const { status } = request;
      const answer = request.response as Record<string, unknown> | null;
      if (status >= 200 && status < 300 && answer) resolve(answer as unknown as SentFile);
      else if (status === 413) reject(new ApiError({ code: 'too_large', ...answer, status }));
      else reject(new ApiError({ ...answer, status, extra: answer ?? {} }));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
