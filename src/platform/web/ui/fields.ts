/**
 * The state of a small form: values, errors under a field once it was left, the server's problems put under the fields
 * they speak of. Errors of the whole are in `failure`.
 *
 *     const form = useFields({ initial: { name: '' }, check: { name: (v) => (v ? null : m.nameMissing) }, submit: create });
 *     <form onSubmit={form.onSubmit}>
 *       <TextInput label={m.name} {...form.bind('name')} />
 *       <Button type="submit" variant="filled" loading={form.busy}>{m.create}</Button>
 */
import { type FormEvent, useRef, useState } from 'react';
import { ApiError } from '../api.ts';

type Checks<V> = { [K in keyof V]?: (value: V[K], values: V) => string | null };

type Options<V extends object> = {
  initial: V;
  /** What is wrong with a value, in words, or null. */
  check?: Checks<V>;
  submit: (values: V) => Promise<unknown>;
};

type Bound<T> = {
  name: string;
  value: T;
  onChange: (next: T | { currentTarget: { value: T } }) => void;
  onBlur: () => void;
  error: string | null;
};

export function useFields<V extends object>({ initial, check = {}, submit }: Options<V>) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Partial<Record<keyof V, string | null>>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const problemOf = <K extends keyof V>(name: K, all: V) => check[name]?.(all[name], all) ?? null;
  const set = <K extends keyof V>(name: K, value: V[K]) => {
    const next = { ...values, [name]: value };
    setValues((before) => ({ ...before, [name]: value }));
    // An error that is shown goes as soon as it is mended; a new one waits until the field is left.
    if (errors[name]) setErrors({ ...errors, [name]: problemOf(name, next) });
  };

  const bind = <K extends keyof V & string>(name: K): Bound<V[K]> => ({
    name,
    value: values[name],
    onChange: (next) => set(name, isEvent(next) ? next.currentTarget.value : (next as V[K])),
    onBlur: () => setErrors({ ...errors, [name]: problemOf(name, values) }),
    error: errors[name] ?? null,
  });

  const onSubmit = async (event?: FormEvent<HTMLFormElement>) => {
    event?.preventDefault();
    const form = event?.currentTarget;
    if (running.current) return;
    const found = (Object.keys(values) as (keyof V & string)[]).map(
      (name) => [name, problemOf(name, values)] as const,
    );
    setErrors(Object.fromEntries(found) as typeof errors);
    const first = found.find(([, problem]) => problem);
    if (first) return focusField(form, first[0]);

    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await submit(values);
    } catch (error) {
      const placed = placeProblems(error, values);
      setErrors(placed as typeof errors);
      const name = Object.keys(placed)[0];
      if (name) focusField(form, name);
      else setFailure(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return { values, set, setValues, bind, errors, failure, busy, onSubmit };
}

/** The server's problems by field. A path such as `email` or `records[0].email` speaks of the field `email`. */
function placeProblems(error: unknown, values: object): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const placed = error.errors
    .map(({ path, message }) => [path.replace(/^\w+\[\d+\]\.?/, '').split(/[.[]/)[0] ?? '', message] as const)
    .filter(([name]) => name in values);
  return Object.fromEntries(placed.reverse());
}

function focusField(form: HTMLFormElement | undefined, name: string) {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}

function isEvent<T>(next: T | { currentTarget: { value: T } }): next is { currentTarget: { value: T } } {
  return typeof next === 'object' && next !== null && 'currentTarget' in next;
}
