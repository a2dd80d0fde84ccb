// The first cell of a line: free words, or a product found as one types, with how many before it. Enter takes the product that is
// marked, Tab keeps the words as they are, Escape closes the list.
import { Combobox, useCombobox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { heldKeys } from '../../../../platform/web/ui/held-keys.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { editorMessages } from '../../messages.ts';
import classes from '../editor/editor.module.css';
import { type QuickLine, quickLine } from './quick-line.ts';

export interface Product {
  id: string;
  title: string;
  price: { amount: string; currency: string } | null;
}

type Props = {
  cell: string;
  label: string;
  value: string | null;
  placeholder: string;
  /** A section or a comment is words alone. */
  plain: boolean;
  onChange: (text: string | null) => void;
  /** `quantity` where it was typed before the product. */
  onChoose: (product: Product, quantity: string | null) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent) => void;
  locked?: boolean;
};

const most = 8;

export function ProductCell({
  cell,
  label,
  value,
  placeholder,
  plain,
  onChange,
  onChoose,
  onKeyDown,
  onPaste,
  locked,
}: Props) {
  const m = useMessages(editorMessages);
  const formats = useFormats();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  // Whoever types on after Enter types into the next cell, however late the product comes.
  const [keys] = useState(heldKeys);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { language } = useLanguage();
  const search = plain || typed.trim().length < 2 ? '' : typed.trim();
  const query = productQuery(search, quickLine(search, language));
  const found = useQuery({ ...query, enabled: search !== '' });
  const products = search ? (found.data ?? []) : [];

  const choose = (offer: Found | undefined) => {
    setTyped('');
    combobox.closeDropdown();
    if (!offer) return;
    const { product, quantity } = offer;
    const price = (product.price ?? null) as Product['price'];
    onChoose({ id: product.id, title: product.record_title ?? '', price }, quantity);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || keys.take(event)) return;
    const open = combobox.dropdownOpened && search !== '';
    if (open && event.key === 'Escape') {
      event.stopPropagation();
      return choose(undefined);
    }
    if (open && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      // Whoever types faster than the list comes gets the same product.
      const marked = combobox.getSelectedOptionIndex();
      keys.begin();
      void client
        .fetchQuery(query)
        .catch((): Found[] => []) // the words stay; saving says what is wrong with the network
        .then((all) => {
          const offer = all[Math.max(marked, 0)];
          flushSync(() => choose(offer));
          if (!offer) onKeyDown(event);
          return keys.release();
        });
      return;
    }
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return;
    onKeyDown(event);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => choose(products.find(({ product }) => product.id === id))}
    >
      <Combobox.Target withKeyboardNavigation={products.length > 0}>
        <textarea
          className={classes.words}
          data-cell={cell}
          aria-label={label}
          rows={1}
          placeholder={placeholder}
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(currentTarget.value === '' ? null : currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => choose(undefined)}
          onKeyDown={press}
          onPaste={onPaste}
          readOnly={locked}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={products.length === 0}>
        <Combobox.Options aria-label={m.products}>
          {products.map(({ product, quantity }, i) => (
            <Combobox.Option key={product.id} value={product.id} data-first={i === 0 || undefined}>
              <span className={classes.offer}>
                <span>
                  {quantity && `${formats.number(Number(quantity))} × `}
                  {product.record_title}
                </span>
                <span className={classes.offerPrice}>
                  {product.price ? formats.money(product.price as { amount: string; currency: string }) : ''}
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface Found {
  product: ApiRecord;
  quantity: string | null;
}

const productQuery = (search: string, quick: QuickLine | null) => ({
  queryKey: ['records', 'product', 'offer', search],
  staleTime: 30_000,
  queryFn: async (): Promise<Found[]> => {
    const [whole, rest] = await Promise.all([find(search), quick ? find(quick.words) : []]);
    const named = new Set(whole.map(({ id }) => id));
    return [
      ...whole.map((product) => ({ product, quantity: null })),
      ...rest
        .filter(({ id }) => !named.has(id))
        .map((product) => ({ product, quantity: quick?.quantity ?? null })),
    ].slice(0, most);
  },
});

async function find(words: string): Promise<readonly ApiRecord[]> {
  const value = words.slice(0, 100);
  const filter = {
    and: [
      {
        or: [
          { field: 'name', op: 'contains', value },
          { field: 'reference', op: 'contains', value },
        ],
      },
      { not: { field: 'active', op: 'is', value: false } },
    ],
  };
  const query = { filter, fields: ['name', 'price'], sort: 'name', limit: most };
  return (await api.post<{ records: ApiRecord[] }>('/records/product/query', query)).records;
}
