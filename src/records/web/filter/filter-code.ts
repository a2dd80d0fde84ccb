// A filter as it stands in an address: short, and readable where browsers leave characters as they are (letters, digits,
// `-`, `_`, `.`, `*`). Conditions read `path-operator-value`; everything else is a word between stars:
//
//     address.city-is-Lyon*and*amount-gte-10000
//     status-in-active*v*loyal*and**in*source-is-website*or*tags-is-VIP*out*
//     *some*deals*in*status-is-won*out*
//     *operation*0190a0b0-0000-7000-8000-000000000001
//     *stay*status*json*{"is":["active"]}
//
// A star in a value is written `*star*`. Numbers and booleans carry a mark, for the text `12` is not the number.

import { countOperators, isFilter } from '../../../model/filter.ts';
import { type Operator, operandShapes, operators } from '../../../model/operators.ts';
import type { Filter, StayCondition } from '../../../model/query.ts';

export function encodeFilter(filter: Filter): string {
  if ('field' in filter)
    return [filter.field, filter.op, ...encodeOperand(filter.op, filter.value)].join('-');
  if ('and' in filter) return encodeGroup(filter.and, 'and') || '*all*';
  if ('or' in filter) return encodeGroup(filter.or, 'or') || '*nothing*';
  if ('not' in filter) return `*not*${bracket(filter.not)}`;
  if ('some' in filter) return `*some*${filter.some}${filter.where ? bracket(filter.where) : ''}`;
  if ('none' in filter) return `*none*${filter.none}${filter.where ? bracket(filter.where) : ''}`;
  if ('operation' in filter) return `*operation*${filter.operation}`;
  if ('stay' in filter) {
    const { stay, ...asked } = filter;
    return `*stay*${stay}${encodeValue(asked)}`;
  }
  const { count, op, value, where } = filter;
  return `*count*${count}-${op}-${value}${where ? bracket(where) : ''}`;
}

/** Undefined when the text is no filter: addresses are typed, cut and mistyped. */
export function decodeFilter(text: string): Filter | undefined {
  try {
    const tokens = text.split('*');
    const reader = new Reader(tokens);
    const filter = reader.filter();
    return reader.ended && isFilter(filter) ? filter : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const bracket = (filter: Filter) => `*in*${encodeFilter(filter)}*out*`;
// A group of one is not its member: a word before it tells.
const encodeGroup = (items: readonly Filter[], join: 'and' | 'or') =>
  `${items.length === 1 ? `*${join}*` : ''}${items.map(within).join(`*${join}*`)}`;
const within = (filter: Filter) =>
  'and' in filter || 'or' in filter ? bracket(filter) : encodeFilter(filter);

function encodeOperand(op: Operator, value: unknown): string[] {
  if (operandShapes[op] === 'none' || value === undefined) return [];
  if (Array.isArray(value))
    return [`${value.length === 1 ? '*v*' : ''}${value.map(encodeValue).join('*v*')}`];
  return [encodeValue(value)];
}

function encodeValue(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll('*', '*star*');
  if (typeof value === 'number' || typeof value === 'boolean') return `*raw*${value}`;
  return `*json*${JSON.stringify(value).replaceAll('*', '*star*')}`;
}

class Unreadable extends Error {}

class Reader {
  readonly tokens: readonly string[];
  at = 0;

  // Stars part the text into words and what stands between them: even places are text, but a word may follow a word.
  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  get ended(): boolean {
    return this.tokens.slice(this.at).every((token) => token === '');
  }

  filter(): Filter {
    let join = this.peekWord('and') || this.peekWord('or') ? this.word() : undefined;
    const first = this.one();
    const items = [first.filter];
    while (this.peekWord('and') || this.peekWord('or')) {
      const word = this.word();
      if (join && join !== word) throw new Unreadable();
      join = word;
      items.push(this.one().filter);
    }
    if (!join) return first.filter;
    return join === 'and' ? { and: items } : { or: items };
  }

  private one(): { filter: Filter } {
    const text = this.text();
    if (text !== '') return { filter: this.condition(text) };
    const word = this.word();
    if (word === 'all') return { filter: { and: [] } };
    if (word === 'nothing') return { filter: { or: [] } };
    if (word === 'in') return { filter: this.rest() };
    if (word === 'not') return { filter: { not: this.bracketed() } };
    const name = this.text();
    if (word === 'some') return { filter: { some: name, ...this.where() } };
    if (word === 'operation') return { filter: { operation: name } };
    if (word === 'stay')
      return { filter: { stay: name, ...(this.value('') as Omit<StayCondition, 'stay'>) } };
    if (word === 'none') return { filter: { none: name, ...this.where() } };
    const [count = '', op = '', value] = name.split('-');
    if (word !== 'count' || !(countOperators as readonly string[]).includes(op)) throw new Unreadable();
    return { filter: { count, op: op as 'is', value: Number(value), ...this.where() } };
  }

  private condition(text: string): Filter {
    const [, field, op, rest] = /^([^-]+)-([a-z_]+)(?:-(.*))?$/s.exec(text) ?? [];
    if (!field || !(operators as readonly string[]).includes(op!)) throw new Unreadable();
    const operator = op as Operator;
    if (rest === undefined) return { field, op: operator };
    const values = [this.value(rest)];
    let many = false;
    while (this.peekWord('v')) {
      this.word();
      many = true;
      values.push(this.value(this.text()));
    }
    // `*v*` before the only value says that it is a list of one.
    const list = many && values.length === 2 && values[0] === '' ? values.slice(1) : values;
    return { field, op: operator, value: many ? list : values[0] };
  }

  private value(start: string): unknown {
    let text = start;
    if (text === '' && (this.peekWord('raw') || this.peekWord('json'))) {
      this.word();
      text = this.starred(this.text());
      try {
        return JSON.parse(text);
      } catch {
        throw new Unreadable();
      }
    }
    return this.starred(text);
  }

  private starred(start: string): string {
    let text = start;
    while (this.peekWord('star')) {
      this.word();
      text += `*${this.text()}`;
    }
    return text;
  }

  private where(): { where?: Filter } {
    return this.peekWord('in') ? { where: this.bracketed() } : {};
  }

  private bracketed(): Filter {
    if (this.word() !== 'in') throw new Unreadable();
    return this.rest();
  }

  private rest(): Filter {
    const filter = this.filter();
    if (this.word() !== 'out') throw new Unreadable();
    return filter;
  }

  // The reader stands on a text, or on a word when the text before it was taken.
  private text(): string {
    if (this.at % 2 !== 0) throw new Unreadable();
    return this.tokens[this.at++] ?? '';
  }

  private word(): string {
    if (this.at % 2 === 0 && this.tokens[this.at] === '') this.at++;
    if (this.at % 2 === 0) throw new Unreadable();
    return this.tokens[this.at++] ?? '';
  }

  private peekWord(word: string): boolean {
    const at = this.at % 2 === 0 && this.tokens[this.at] === '' ? this.at + 1 : this.at;
    return at % 2 === 1 && this.tokens[at] === word;
  }
}
