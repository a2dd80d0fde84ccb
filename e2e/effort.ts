// What an act costs the hand: pointer actions, keys, and time, counted while a journey does it. With JALON_EFFORT=1 the counts are
// kept for `bench/effort.md`; otherwise a journey only does the act.
//
// Counting: a click, tap or drop is one pointer action; a key or a combination pressed for what it does is one key; of a text
// each letter is counted apart, for a name is as long in any program. Seconds are those of the keystroke-level model (Card, Moran,
// Newell 1980) for a practised person: pointing 1.1 s and pressing 0.2, a key or letter 0.28, and 1.35 to think before each act's
// step; what the program makes one wait is added as measured.
import { appendFileSync, mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The acts of the table. */
export type Act =
  | 'log a call with its next step'
  | 'create a contact at a known company'
  | 'convert a lead'
  | 'move a deal with its exit criteria'
  | 'write a visit report on a phone'
  | 'make and send a three-line quote'
  | 'plan a visit for two'
  | 'find a customer by half a name and phone them'
  | 'hand over a week of absence'
  | 'see why the forecast changed';

/** What the hand does. Each waits, as the page's own methods do, until it can be done. */
export interface Hand {
  click(target: Locator): Promise<void>;
  tap(target: Locator): Promise<void>;
  drag(from: Locator, to: Locator): Promise<void>;
  /** One key or combination, where the focus is. */
  press(key: string): Promise<void>;
  /** A text, where the focus is. */
  type(text: string): Promise<void>;
}

export interface Effort {
  act: Act;
  pointer: number;
  keys: number;
  letters: number;
  /** Of a practised person; what was waited for included. */
  seconds: number;
}

const seconds = { pointer: 1.3, key: 0.28, think: 1.35 };
const keptIn = 'node_modules/.cache/jalon';
export const effortFile = `${keptIn}/effort.jsonl`;

export async function measureEffort(
  page: Page,
  act: Act,
  work: (hand: Hand) => Promise<void>,
): Promise<Effort> {
  const count = { pointer: 0, keys: 0, letters: 0 };
  // Thought goes before each stretch of work: to the pointer from the keys, and to each text.
  let thoughts = 0;
  let last: 'pointer' | 'key' | 'text' | undefined;
  const turnTo = (kind: typeof last) => {
    if (kind !== last || kind === 'pointer') thoughts++;
    last = kind;
  };
  const began = performance.now();
  await work({
    async click(target) {
      turnTo('pointer');
      count.pointer++;
      await target.click();
    },
    async tap(target) {
      turnTo('pointer');
      count.pointer++;
      await target.tap();
    },
    async drag(from, to) {
      turnTo('pointer');
      count.pointer += 2;
      await from.dragTo(to);
    },
    async press(key) {
      turnTo('key');
      count.keys++;
      await page.keyboard.press(key);
    },
    async type(text) {
      turnTo('text');
      count.letters += text.length;
      await page.keyboard.type(text);
    },
  });
  const waited = (performance.now() - began) / 1000;
  const hand = count.pointer * seconds.pointer + (count.keys + count.letters) * seconds.key;
  const effort = { act, ...count, seconds: round(hand + thoughts * seconds.think + waited) };
  if (process.env.JALON_EFFORT === '1') {
    mkdirSync(keptIn, { recursive: true });
    appendFileSync(effortFile, `${JSON.stringify(effort)}\n`);
  }
  return effort;
}

const round = (value: number): number => Math.round(value * 10) / 10;
