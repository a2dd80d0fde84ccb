// Quotes through the door: written, approved, sent, read and answered by the customer, and what follows.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../features/quotes/default-settings.ts';
import { expireQuotes } from '../../features/quotes/server/jobs.ts';
import { newId } from '../../platform/lib/ids.ts';
import { addColleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let company: string;
let product: string;
let deal: string;

const post = async (path: string, body: unknown, headers?: Record<string, string>) =>
  (await door.call('POST', path, body, headers)).json();
const act = (name: string, body: unknown) => door.call('POST', `/api/v1/actions/${name}`, body);
const customer = (path: string, body: unknown) =>
  door.call('POST', `/api/v1/quote-link/${path}`, body, { cookie: '', 'user-agent': 'Téléphone' });
const seller = {
  ...defaultSettings,
  name: 'Essai',
  legal_form: 'SAS',
  capital: '50 000 €',
  street: '12 rue de la République',
  postal_code: '69002',
  city: 'Lyon',
  siren: '000 000 000',
  registration: 'RCS Lyon',
  vat_number: 'FR00000000000',
};
const line = (values: object = {}) => ({
  id: newId(),
  position: 0,
  kind: 'line',
  product: null,
  description: 'Pose',
  quantity: '1',
  unit: null,
  unit_price: '100',
  discount: null,
  vat_rate: '20',
  billing: 'once',
  optional: false,
  ...values,
});
const newDeal = async () =>
  (await post('/api/v1/records/deal', { name: 'Équipement de la salle', company })).id as string;
const draft = async (lines: object[] = [line()], values: object = { deal }) => {
  const { id } = await post('/api/v1/records/quote', values);
  const saved = await act('quote.save', { id, lines });
  expect(saved.statusCode, saved.body).toBe(200);
  return id as string;
};
const send = async (id: string) => {
  const answer = await act('quote.send', { id, to: null });
  expect(answer.statusCode, answer.body).toBe(200);
  const { link, number } = answer.json();
  return { number: number as string, token: (link as string).split('/q/')[1]! };
};
const record = async (object: string, id: string) =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json();
const count = async (table: string, where = sql`true`) =>
  Number(
    (
      await sql<{
        n: string;
      }>`select count(*) as n from ${sql.id('w_1', table)} where deleted_at is null and ${where}`.execute(
        door.app.db,
      )
    ).rows[0]!.n,
  );

beforeAll(async () => {
  door = await openDoor();
  company = (
    await post('/api/v1/records/company', {
      name: 'Ardoise & Fils',
      address: { street: '3 place Bellecour', postal_code: '69002', city: 'Lyon', country: 'FR' },
    })
  ).id;
  product = (
    await post('/api/v1/records/product', {
      name: 'Vélo',
      price: { amount: '1000', currency: 'EUR' },
      vat_rate: 20,
      unit: 'pièce',
    })
  ).id;
  deal = await newDeal();
});
afterAll(() => door.close());

test('nothing is sent before the firm has said who it is', async () => {
  const id = await draft();
  const refused = await act('quote.send', { id, to: null });
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors).toEqual([
    expect.objectContaining({ code: 'seller_incomplete', path: 'settings' }),
  ]);
  expect((await record('quote', id)).number).toBeNull();
  const saved = await act('quote.save_settings', seller);
  expect(saved.statusCode, saved.body).toBe(200);
});

describe('a draft', () => {
  test('follows its deal, takes what the product says, and adds up', async () => {
    const id = await draft([
      line({ product, description: null, unit_price: null, vat_rate: null, quantity: '3', discount: '5' }),
      line({ position: 1, unit_price: '19.99', vat_rate: '5.5' }),
      line({ position: 2, kind: 'section', description: 'Plus tard', unit_price: '7' }),
      line({ position: 3, unit_price: '5000', optional: true }),
    ]);
    const view = (await act('quote.read', { id })).json();
    expect(view.quote).toMatchObject({
      company: { title: 'Ardoise & Fils' },
      subject: 'Équipement de la salle',
      currency: 'EUR',
      language: 'fr',
      status: 'draft',
      net: { amount: '2869.99', currency: 'EUR' },
      vat: { amount: '571.10', currency: 'EUR' },
      total: { amount: '3441.09', currency: 'EUR' },
      concession: 5,
    });
    expect(view.lines[0]).toMatchObject({
      description: 'Vélo',
      unit: 'pièce',
      unit_price: '1000.00',
      list_price: '1000.00',
      vat_rate: '20',
      net: '2850.00',
    });
    expect(view.lines[2]).toMatchObject({ kind: 'section', unit_price: null, net: null });
    expect(view.totals.total).toBe('3441.09');
  });

  test('two people may write in it, each line once', async () => {
    const id = await draft([line(), line({ position: 1 })]);
    const { lines } = (await act('quote.read', { id })).json();
    const [first, second] = lines;
    const change = (of: typeof first, values: object) => {
      const { net: _net, list_price: _list, ...rest } = of;
      return act('quote.save', { id, lines: [{ ...rest, product: null, ...values }] });
    };
    expect((await change(first, { description: 'La mienne' })).statusCode).toBe(200);
    expect((await change(second, { description: 'La vôtre' })).statusCode).toBe(200);
    const stale = await change(first, { description: 'Trop tard' });
    expect([stale.statusCode, stale.json().errors[0].code]).toEqual([409, 'version_stale']);
    expect((await act('quote.read', { id })).json().lines[0].description).toBe('La mienne');
  });

  test('takes no line of another', async () => {
    const [one, other] = [await draft(), await draft()];
    const [foreign] = (await act('quote.read', { id: other })).json().lines;
    const taken = await act('quote.save', { id: one, removed: [{ id: foreign.id, version: 1 }] });
    expect(taken.statusCode).toBe(404);
    expect((await act('quote.read', { id: other })).json().lines).toHaveLength(1);
  });

  test('in another currency has the price of that currency, or none', async () => {
    const list = await post('/api/v1/records/price_list', { name: 'Suisse', currency: 'CHF', general: true });
    await post('/api/v1/records/price_list_item', {
      price_list: list.id,
      product,
      price: { amount: '950', currency: 'CHF' },
    });
    const offer = async (currency: string) =>
      (await act('quote.offer', { product, company, currency })).json().offer.unit_price;
    expect([await offer('EUR'), await offer('CHF'), await offer('USD')]).toEqual(['1000.00', '950.00', null]);
  });

  test('takes the price of its quantity, and notes it when the quantity changes', async () => {
    const own = (await post('/api/v1/records/company', { name: 'Gros acheteur' })).id;
    const list = await post('/api/v1/records/price_list', { name: 'Paliers', currency: 'EUR' });
    await door.call('PATCH', `/api/v1/records/company/${own}`, { price_list: list.id });
    for (const [from_quantity, amount] of [
      [10, '900'],
      [100.5, '800'],
    ])
      await post('/api/v1/records/price_list_item', {
        ...{ price_list: list.id, product, from_quantity, price: { amount, currency: 'EUR' } },
      });
    const { offer } = (await act('quote.offer', { product, company: own, currency: 'EUR' })).json();
    expect([offer.unit_price, offer.breaks]).toEqual([
      '1000.00',
      [
        { from: '0', unit_price: '1000.00' },
        { from: '10', unit_price: '900.00' },
        { from: '100.5', unit_price: '800.00' },
      ],
    ]);
    const unpriced = { product, unit_price: null };
    const id = await draft(
      [
        line({ ...unpriced, quantity: '9.9999' }),
        line({ ...unpriced, position: 1, quantity: '10' }),
        line({ ...unpriced, position: 2, quantity: '101' }),
      ],
      { company: own },
    );
    const read = async () => (await act('quote.read', { id })).json();
    const prices = ({ lines }: { lines: { unit_price: string; list_price: string }[] }) =>
      lines.map(({ unit_price, list_price }) => [unit_price, list_price]);
    const view = await read();
    expect(prices(view)).toEqual([
      ['1000.00', '1000.00'],
      ['900.00', '900.00'],
      ['800.00', '800.00'],
    ]);
    expect(view.lines[0].breaks).toHaveLength(3);
    // Fewer than the price is for: what is asked stays, and counts as the discount it is.
    const { net: _net, list_price: _list, breaks: _breaks, product: _product, ...second } = view.lines[1];
    await act('quote.save', { id, lines: [{ ...second, product, quantity: '5' }] });
    const after = await read();
    expect(prices(after)[1]).toEqual(['900.00', '1000.00']);
    expect(after.quote.concession).toBe(10);
  });

  test('shows the price of the customer’s own list first, while it is valid', async () => {
    const lists = [
      { name: 'Remise Ardoise', currency: 'EUR', valid_to: '2999-12-31' },
      { name: 'Passé', currency: 'EUR', valid_to: '2020-12-31', general: true },
    ];
    for (const [i, values] of lists.entries()) {
      const { id } = await post('/api/v1/records/price_list', values);
      await post('/api/v1/records/price_list_item', {
        price_list: id,
        product,
        price: { amount: i === 0 ? '900' : '1', currency: 'EUR' },
      });
      if (i === 0) await door.call('PATCH', `/api/v1/records/company/${company}`, { price_list: id });
    }
    const read = async (of: string | null) =>
      (await act('quote.offer', { product, company: of, currency: 'EUR' })).json().offer.unit_price;
    expect([await read(company), await read(null)]).toEqual(['900.00', '1000.00']);
    await door.call('PATCH', `/api/v1/records/company/${company}`, { price_list: null });
  });
});

describe('a discount beyond one’s limit', () => {
  test('is asked for, answered with words, and asked for again when it grows', async () => {
    const role = (
      await sql<{ id: string }>`select id from w_1.role where key = 'sales_rep'`.execute(door.app.db)
    ).rows[0]!.id;
    const invited = await act('user.invite', { name: 'Rémi', email: 'remi@exemple.fr', role });
    const rep = invited.json().id as string;
    const id = await draft([line({ product, unit_price: '1000', discount: '12' })]);
    await door.call('PATCH', `/api/v1/records/quote/${id}`, { owner: rep });
    const actor = await door.app.auth.person(rep);
    const as = async (name: string, input: object) => {
      const ctx = door.app.context('test', actor!);
      return ctx.services.call(ctx, name, input) as Promise<Record<string, never>>;
    };
    expect(await as('quote.read', { id })).toMatchObject({
      limit: '10',
      needs_approval: true,
      may: { edit: true, send: false, approve: false },
    });
    await expect(as('quote.send', { id, to: null })).rejects.toMatchObject({
      problems: [{ code: 'approval_needed' }],
    });
    await as('quote.ask_approval', { id, note: 'Client fidèle' });
    await expect(as('quote.decide', { id, approve: true })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(as('quote.save', { id, lines: [line()] })).rejects.toMatchObject({
      code: expect.anything(),
    });
    const bell = (await act('notification.list', {})).json();
    expect(JSON.stringify(bell)).toContain('Rémi demande votre accord');
    const decided = await act('quote.decide', { id, approve: true, note: 'D’accord pour cette fois' });
    expect(decided.json().quote).toMatchObject({
      status: 'draft',
      approved_concession: 12,
      approval_note: 'D’accord pour cette fois',
    });
    expect(await as('quote.read', { id })).toMatchObject({ needs_approval: false, may: { send: true } });
    await as('quote.save', { id, lines: [line({ position: 1, product, unit_price: '850' })] });
    expect(await as('quote.read', { id })).toMatchObject({ needs_approval: true });
  });
});

describe('numbers', () => {
  test('have no gap, whoever sends at the same moment and whatever fails', async () => {
    const before = await sql<{
      last: number | null;
    }>`select max(last) as last from w_1.quote_counter`.execute(door.app.db);
    const first = Number(before.rows[0]?.last ?? 0);
    const ids = await Promise.all(Array.from({ length: 8 }, () => draft()));
    const broken = await draft([line({ vat_rate: null })]);
    const answers = await Promise.all([...ids, broken].map((id) => act('quote.send', { id, to: null })));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(8);
    const numbers = answers.slice(0, 8).map((answer) => answer.json().number as string);
    const year = new Date().getFullYear();
    expect(numbers.sort()).toEqual(
      Array.from({ length: 8 }, (_, i) => `DEV-${year}-${String(first + 1 + i).padStart(4, '0')}`),
    );
    const [twice] = ids;
    expect((await act('quote.send', { id: twice, to: null })).statusCode).toBe(409);
  });

  test('stay: a sent quote does not go to the bin, does not change, and does not become a draft again', async () => {
    const id = await draft();
    await send(id);
    const before = JSON.stringify(await record('quote', id));
    const [sent] = (await act('quote.read', { id })).json().lines;
    for (const refused of [
      await door.call('DELETE', `/api/v1/records/quote/${id}`),
      await door.call('PATCH', `/api/v1/records/quote/${id}`, { subject: 'Autre chose' }),
      await door.call('PATCH', `/api/v1/records/quote_line/${sent.id}`, { quantity: 2 }),
      await door.call('DELETE', `/api/v1/records/quote_line/${sent.id}`),
      await act('quote.save', { id, lines: [line()] }),
    ])
      expect(refused.statusCode, refused.body).toBe(409);
    expect(JSON.stringify(await record('quote', id))).toBe(before);
  });
});

describe('the document', () => {
  test('is kept as it was sent, byte for byte, and handed to the customer', async () => {
    const id = await draft();
    const { token, number } = await send(id);
    const theirs = await door.call('GET', `/api/v1/quote-link/${token}/pdf`, undefined, { cookie: '' });
    const ours = await door.call('GET', `/api/v1/quotes/${id}/pdf`);
    expect(theirs.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(theirs.rawPayload.equals(ours.rawPayload)).toBe(true);
    const { rows } = await sql<{ sha256: string; name: string }>`
      select f.sha256, d.name from w_1.document as d join w_1.file as f on f.id = d.file where d.name = ${number}`.execute(
      door.app.db,
    );
    expect(rows).toEqual([
      { name: number, sha256: createHash('sha256').update(theirs.rawPayload).digest('hex') },
    ]);
  });
});

describe('the customer', () => {
  test('reads, asks, accepts: the deal is won, once, with an order, subscriptions and the evidence', async () => {
    const own = await newDeal();
    const id = await draft(
      [
        line({ product, unit_price: '1000', quantity: '2' }),
        line({ position: 1, description: 'Maintenance\nSur site', unit_price: '49.90', billing: 'month' }),
        line({ position: 2, description: 'Garantie', unit_price: '99', optional: true }),
      ],
      { deal: own },
    );
    const { token } = await send(id);
    const read = (await customer('read', { token })).json();
    expect(read).toMatchObject({ state: 'open', seller: { name: 'Essai' }, totals: { net: '2049.90' } });
    const opened = await record('quote', id);
    expect(opened.opened_first_at).toBeTruthy();
    const looked = (await door.call('POST', '/api/v1/quote-link/read', { token })).json();
    expect(looked.preview).toBe(true);
    const colleague = await door.call('POST', '/api/v1/quote-link/accept', {
      token,
      name: 'Alice',
      agreed: true,
    });
    expect(colleague.statusCode).toBe(403);

    expect(
      (await customer('question', { token, name: 'Anne Morel', question: 'Livrez-vous le samedi ?' }))
        .statusCode,
    ).toBe(200);
    expect(await count('activity', sql`body = 'Livrez-vous le samedi ?' and deal_id = ${own}`)).toBe(1);

    expect((await customer('accept', { token, name: 'Anne Morel' })).statusCode).toBe(400);
    const answers = await Promise.all(
      [1, 2, 3].map(() => customer('accept', { token, name: 'Anne Morel', agreed: true })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(answers[0]!.json()).toMatchObject({ state: 'accepted', answer: { name: 'Anne Morel' } });
    expect(await record('deal', own)).toMatchObject({
      status: 'won',
      amount: { amount: '2049.90', currency: 'EUR' },
    });
    const orders =
      await sql`select name, amount::text, product_id from w_1."order" where quote_id = ${id}`.execute(
        door.app.db,
      );
    expect(orders.rows).toEqual([expect.objectContaining({ amount: '2000.00', product_id: product })]);
    const subscriptions = await sql`
      select name, amount::text, period, status, starts_on is not null and ends_on > starts_on as dated
      from w_1.subscription where quote_id = ${id}`.execute(door.app.db);
    expect(subscriptions.rows).toEqual([
      { name: 'Maintenance', amount: '49.90', period: 'month', status: 'active', dated: true },
    ]);
    const { answer } = (await act('quote.read', { id })).json();
    expect(answer).toMatchObject({ answer: 'accepted', name: 'Anne Morel', user_agent: 'Téléphone' });
    expect(answer.pdf_sha256).toMatch(/^[0-9a-f]{64}$/);
    const refused = await customer('refuse', { token, name: 'Anne Morel', reason: '' });
    expect([refused.statusCode, refused.json().errors[0].code]).toEqual([409, 'answered_otherwise']);
    expect(await record('deal', own)).toMatchObject({ status: 'won' });
  });

  test('ticks options and accepts with them: exact total, order, evidence, and a document that says so', async () => {
    const own = await newDeal();
    const lines = [
      line({ description: 'Rameur', unit_price: '890' }),
      line({ position: 1, description: 'Garantie\nDeux ans', unit_price: '99.90', optional: true }),
      line({ position: 2, description: 'Écran', unit_price: '33.33', vat_rate: '5.5', optional: true }),
    ];
    const { token } = await send(await draft(lines, { deal: own }));
    const foreign = await customer('accept', { token, name: 'Anne Morel', agreed: true, options: [newId()] });
    expect([foreign.statusCode, foreign.json().errors[0].code]).toEqual([400, 'option_unknown']);
    expect(await record('deal', own)).toMatchObject({ status: 'open' });
    const firm = await customer('accept', { token, name: 'Anne', agreed: true, options: [lines[0]!.id] });
    expect(firm.json().errors[0].code).toBe('option_unknown');

    const options = [lines[1]!.id];
    const answered = await customer('accept', { token, name: 'Anne Morel', agreed: true, options });
    // 890 + 99.90 before VAT, 20 % of it; the option left out counts in nothing.
    expect(answered.json().answer).toMatchObject({
      total: '1187.88',
      options: [{ line: options[0], name: 'Garantie', quantity: '1', net: '99.90' }],
    });
    expect(await record('deal', own)).toMatchObject({
      status: 'won',
      amount: { amount: '989.90', currency: 'EUR' },
    });
    const kept = await sql<Record<string, unknown>>`
      select o.amount::text as ordered, a.accepted_text, a.net::text as net, a.total::text as total, d.name, f.sha256
      from w_1.quote as q join w_1.quote_answer as a on a.quote_id = q.id join w_1."order" as o on o.quote_id = q.id
        join w_1.file as f on f.id = a.document join w_1.document as d on d.file = f.id
      where q.deal_id = ${own}`.execute(door.app.db);
    expect(kept.rows).toEqual([
      {
        ordered: '989.90',
        net: '989.90',
        total: '1187.88',
        name: expect.stringMatching(/^DEV-\d{4}-\d{4} acceptation$/),
        sha256: expect.any(String),
        accepted_text: expect.stringMatching(/avec en option « Garantie », d’un total de 1\s187,88\s€ TTC/),
      },
    ]);
  });

  test('refuses with a reason, and nothing is sold', async () => {
    const own = await newDeal();
    const id = await draft([line()], { deal: own });
    const { token } = await send(id);
    await customer('refuse', { token, name: 'Anne Morel', reason: 'Trop cher' });
    expect(await record('quote', id)).toMatchObject({ status: 'refused', refusal_reason: 'Trop cher' });
    expect(await record('deal', own)).toMatchObject({ status: 'open' });
    expect(await count('order', sql`quote_id = ${id}`)).toBe(0);
  });

  test.each(['', 'x'.repeat(43), `${'a'.repeat(20)}'; drop`])(
    'with the forged link %j gets nothing',
    async (token) => {
      for (const path of ['read', 'accept'] as const) {
        const more = path === 'accept' ? { name: 'Anne', agreed: true } : {};
        const answer = await customer(path, { token, ...more });
        expect([400, 404]).toContain(answer.statusCode);
        expect(answer.body).not.toContain('Ardoise');
      }
    },
  );

  test('cannot accept after the date, before or after the night has noted it', async () => {
    const id = await draft();
    const { token } = await send(id);
    await sql`update w_1.quote set valid_until = current_date - 2 where id = ${id}`.execute(door.app.db);
    const tried = async () => {
      const answer = await customer('accept', { token, name: 'Anne Morel', agreed: true });
      return [answer.statusCode, answer.json().errors[0].code];
    };
    expect((await customer('read', { token })).json().state).toBe('expired');
    expect(await tried()).toEqual([410, 'quote_expired']);
    await expireQuotes(door.app.context('test'));
    expect((await record('quote', id)).status).toBe('expired');
    expect(await tried()).toEqual([410, 'quote_expired']);
    expect(await count('order', sql`quote_id = ${id}`)).toBe(0);
  });

  test('cannot accept what a new version has replaced; the firm cannot send a version of what is accepted', async () => {
    const id = await draft();
    const { token, number } = await send(id);
    const revised = (await act('quote.revise', { id })).json();
    expect(revised.quote).toMatchObject({ number, revision: 2, status: 'draft' });
    expect((await act('quote.revise', { id })).json().quote.id).toBe(revised.quote.id);
    expect((await customer('read', { token })).json().state).toBe('open');
    const second = await send(revised.quote.id);
    expect(second.number).toBe(number);
    expect((await customer('read', { token })).json().state).toBe('replaced');
    const old = await customer('accept', { token, name: 'Anne Morel', agreed: true });
    expect([old.statusCode, old.json().errors[0].code]).toEqual([410, 'quote_replaced']);

    const third = (await act('quote.revise', { id: revised.quote.id })).json().quote.id;
    expect(
      (await customer('accept', { token: second.token, name: 'Anne Morel', agreed: true })).statusCode,
    ).toBe(200);
    const late = await act('quote.send', { id: third, to: null });
    expect([late.statusCode, late.json().errors[0].code]).toEqual([409, 'version_accepted']);
  });

  test('says yes on paper: a colleague notes it', async () => {
    const own = await newDeal();
    const id = await draft([line()], { deal: own });
    await send(id);
    const noted = await act('quote.record_answer', {
      id,
      answer: 'accepted',
      name: 'Anne Morel',
      said: 'Signé',
    });
    expect(noted.json().quote.status).toBe('accepted');
    expect(await record('deal', own)).toMatchObject({ status: 'won' });
  });
});

describe('a price list', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const newList = async (values: object = {}) =>
    (await post('/api/v1/records/price_list', { name: 'Clubs', currency: 'EUR', ...values })).id as string;
  const price = (amount: string, values: object = {}) => ({
    id: newId(),
    product,
    from_quantity: null,
    price: euros(amount),
    ...values,
  });

  test('is written in a grid: prices new, changed and taken out at once, beside those of the catalogue', async () => {
    const id = await newList();
    const [one, ten] = [price('900'), price('800', { from_quantity: '10' })];
    const first = (await act('price_list.save', { id, prices: [ten, one] })).json();
    expect(first).toMatchObject({ currency: 'EUR', more: false, may: { edit: true } });
    expect(first.prices).toMatchObject([
      { id: one.id, from_quantity: null, price: euros('900.00'), catalogue: euros('1000.00') },
      { id: ten.id, from_quantity: '10', product: { title: 'Vélo' } },
    ]);
    await door.call('PATCH', `/api/v1/records/company/${company}`, { price_list: id });
    const offer = (await act('quote.offer', { product, company, currency: 'EUR' })).json().offer;
    expect(offer.unit_price).toBe('900.00');

    const [{ version }] = first.prices as [{ version: number }];
    const changed = await act('price_list.save', {
      id,
      values: { general: false, valid_to: '2099-12-31' },
      version: first.list.version,
      prices: [{ ...one, version, price: euros('850') }],
      removed: [{ id: ten.id, version: first.prices[1].version }],
    });
    expect(changed.json()).toMatchObject({
      list: { valid_to: '2099-12-31' },
      prices: [{ price: euros('850.00') }],
      customers: { names: [{ id: company, title: 'Ardoise & Fils' }], more: false },
    });
    const late = await act('price_list.save', { id, prices: [{ ...one, version, price: euros('1') }] });
    expect(late.statusCode).toBe(409);
    const other = await act('price_list.save', { id: await newList(), prices: [{ ...one, version }] });
    expect([other.statusCode, other.json().errors[0].code]).toEqual([404, 'price_missing']);
    const { lists } = (await act('price_list.all', {})).json();
    expect(lists.find((list: { id: string }) => list.id === id)).toMatchObject({
      prices: 1,
      customers: { names: [{ title: 'Ardoise & Fils' }] },
    });
    await door.call('PATCH', `/api/v1/records/company/${company}`, { price_list: null });
  });

  test('finds the products that a spreadsheet names', async () => {
    const made = await post('/api/v1/records/product', { name: 'Étui', reference: 'ETU-1' });
    const { products } = (
      await act('price_list.name_products', { words: ['etu-1', 'ETUI', 'vélo', 'rien'] })
    ).json();
    expect(products.map((one: { id: string } | null) => one?.id ?? null)).toEqual([
      made.id,
      made.id,
      product,
      null,
    ]);
  });

  test('is read, not changed, by whom the role lets read it', async () => {
    const id = await newList();
    const rep = await addColleague(door, 'Zoe');
    const read = await rep.act('price_list.read', { id });
    expect(read.json()).toMatchObject({ may: { edit: false } });
    const saved = await rep.act('price_list.save', { id, prices: [price('1')] });
    expect([saved.statusCode, saved.json().errors[0].code]).toEqual([403, 'price_list_locked']);
  });
});
