// A new quote: /quotes/new?deal=… or ?company=…. Made at once, so that one begins with its lines.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { refreshLists } from '../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { editorMessages } from '../messages.ts';

export default function NewQuoteScreen() {
  const m = useMessages(editorMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const [error, setError] = useState<unknown>(null);
  const begun = useRef(false);
  const make = useEffectEvent(async () => {
    setError(null);
    const values = Object.fromEntries(
      ['deal', 'company', 'contact'].flatMap((name) =>
        typeof search[name] === 'string' ? [[name, search[name]]] : [],
      ),
    );
    try {
      const { id } = await api.post<ApiRecord>('/records/quote', values);
      refreshLists(client, 'quote');
      await navigate({ to: '/quotes/$id', params: { id } as never, replace: true });
    } catch (failure) {
      setError(failure);
    }
  });
  useEffect(() => {
    // Once, though React may run an effect twice.
    if (begun.current) return;
    begun.current = true;
    void make();
  }, []);
  return (
    <Page title={m.newQuote} width="wide">
      {error ? <ErrorState error={error} onRetry={() => location.reload()} /> : <SkeletonRows count={8} />}
    </Page>
  );
}
