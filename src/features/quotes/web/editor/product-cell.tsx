// The first cell of a line: free words, or a product found as one types. Enter takes the product that is marked, Tab keeps the
// words as they are, Escape closes the list.
import { Combobox, useCombobox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';

type Props = {
  cell: string;
  label: string;
  value: string | null;
  placeholder: string;
  /** A section or a comment is words alone. */
  plain: boolean;
  onChange: (text: string | null) => void;
  onChoose: (product: { id: string; title: string }) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent) => void;
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
}: Props) {
  const m = useMessages(editorMessages);
  const formats = useFormats();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = plain || typed.trim().length < 2 ? '' : typed.trim();
  const found = useQuery({ ...productQuery(search), enabled: search !== '' });
  const products = search ? (found.data ?? []) : [];

  const choose = (product: ApiRecord | undefined) => {
    setTyped('');
    combobox.closeDropdown();
    if (product) onChoose({ id: product.id, title: product.record_title ?? '' });
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const open = combobox.dropdownOpened && search !== '';
    if (open && event.key === 'Escape') {
      event.stopPropagation();
      return choose(undefined);
    }
    if (open && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      // Whoever types faster than the list comes gets the same product.
      const marked = combobox.getSelectedOptionIndex();
      const pick = (all: readonly ApiRecord[]) => all[Math.max(marked, 0)];
      void client.fetchQuery(productQuery(search)).then((all) => {
        choose(pick(all));
        if (!pick(all)) onKeyDown(event);
      });
      return;
    }
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return;
    onKeyDown(event);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => choose(products.find((one) => one.id === id))}>
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
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={products.length === 0}>
        <Combobox.Options aria-label={m.products}>
          {products.map((product, i) => (
            <Combobox.Option key={product.id} value={product.id} data-first={i === 0 || undefined}>
              <span className={classes.offer}>
                <span>{product.record_title}</span>
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

const productQuery = (search: string) => ({
  queryKey: ['records', 'product', 'offer', search],
  staleTime: 30_000,
  queryFn: async () => {
    const filter = {
      and: [
        {
          or: [
            { field: 'name', op: 'contains', value: search.slice(0, 100) },
            { field: 'reference', op: 'contains', value: search.slice(0, 100) },
          ],
        },
        { not: { field: 'active', op: 'is', value: false } },
      ],
    };
    const query = { filter, fields: ['name', 'price'], sort: 'name', limit: most };
    return (await api.post<{ records: ApiRecord[] }>('/records/product/query', query)).records;
  },
});
