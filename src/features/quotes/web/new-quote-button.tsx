import { Button } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { newQuoteMessages } from './new-quote-messages.ts';

/** On the page of a deal or a company: a quote for it. */
export function NewQuoteButton({ object, record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(newQuoteMessages);
  if (!useMay('quote', 'create') || record.deleted_at) return null;
  return (
    <Button
      component={Link}
      to="/quotes/new"
      search={{ [object.name]: record.id } as never}
      leftSection={<IconFileInvoice />}
    >
      {m.newQuote}
    </Button>
  );
}
