// Three hundred open browsers, five changes a second: how long until everybody who may see a change has heard of it. Each browser
// is a stream of its own with a key of its own; whether what it then asks for is quick, the other lines say.
import { type ClientRequest, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './jalon.ts';
import { percentiles } from './measure.ts';

export interface StreamFigures {
  browsers: number;
  changesEachSecond: number;
  /** Of all deliveries; milliseconds from the moment the change was sent off. */
  p50: number;
  p95: number;
  /** Deliveries that should have come and did not within five seconds of the last change. */
  missed: number;
}

const browsers = 300;
const changesEachSecond = 5;
const seconds = 20;

/** `keys` are those of an administrator, who sees every contact. */
export async function measureStream(
  base: string,
  keys: readonly string[],
  client: Client,
  contacts: readonly string[],
): Promise<StreamFigures> {
  const sent = new Map<string, number>();
  const times: number[] = [];
  const hear = (text: string): void => {
    for (const [, id] of text.matchAll(/"record_id":"([0-9a-f-]{36})"/g)) {
      const began = sent.get(id!);
      if (began !== undefined) times.push(performance.now() - began);
    }
  };
  const open = await Promise.all(
    Array.from({ length: browsers }, (_, i) => listen(base, keys[i % keys.length]!, hear)),
  );
  const count = changesEachSecond * seconds;
  const writes: Promise<unknown>[] = [];
  for (let i = 0; i < count; i++) {
    const id = contacts[i]!;
    sent.set(id, performance.now());
    writes.push(client.send('PATCH', `/api/v1/records/contact/${id}`, { job_title: `Poste ${i} entendu` }));
    await sleep(1000 / changesEachSecond);
  }
  await Promise.all(writes);
  await sleep(5000);
  for (const one of open) one.destroy();
  return { browsers, changesEachSecond, ...percentiles(times), missed: count * browsers - times.length };
}

function listen(base: string, key: string, hear: (text: string) => void): Promise<ClientRequest> {
  return new Promise((done, failed) => {
    const sent = request(
      `${base}/api/v1/stream`,
      { agent: false, headers: { authorization: `Bearer ${key}` } },
      (answer) => {
        answer.setEncoding('utf8');
        answer.on('error', () => {}); // ours is the side that closes
        let rest = '';
        answer.on('data', (part: string) => {
          const events = (rest + part).split('\n\n');
          rest = events.pop()!;
          for (const event of events) {
            if (event.startsWith('event: ready') || event.includes('\nevent: ready')) done(sent);
            hear(event);
          }
        });
      },
    );
    sent.on('error', failed);
    sent.end();
  });
}
