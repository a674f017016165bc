import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { invalid, missing } from './stripe-problem.ts';

export interface Kinds {
  customer: Stripe.Customer;
  payment_method: Stripe.PaymentMethod;
  mandate: Stripe.Mandate;
  setup_intent: Stripe.SetupIntent;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  'checkout.session': Stripe.Checkout.Session;
  event: Stripe.Event;
}
export type Kind = keyof Kinds;

/** What the vendor knows and does not tell: how a card or account behaves, and what a confirmation waits for. */
export interface Hidden {
  scenario?: string;
  /** The card has been set up for payments while its holder is away. */
  ready?: boolean;
  returnUrl?: string | null;
  offSession?: boolean;
  sessionId?: string;
}

export interface Stored<K extends Kind> {
  object: Kinds[K];
  hidden: Hidden;
}

export type Action =
  'settle-debit' | 'open-dispute' | 'lose-dispute' | 'settle-refund' | 'fail-refund' | 'expire-session';

export interface Page<K extends Kind> {
  object: 'list';
  data: Kinds[K][];
  has_more: boolean;
  url: string;
}

/** One moment of the vendor's world, within one transaction. */
export interface World {
  /** The business clock. */
  now: Date;
  address: string;
  request: { id: string; key: string | null; version: string } | null;
  find: <K extends Kind>(kind: K, id: string) => Promise<Stored<K> | null>;
  /** As `find`, or Stripe's answer that there is no such thing. */
  load: <K extends Kind>(kind: K, id: string, param?: string) => Promise<Stored<K>>;
  add: <K extends Kind>(kind: K, object: Kinds[K], hidden?: Hidden) => Promise<Stored<K>>;
  save: <K extends Kind>(stored: Stored<K>) => Promise<void>;
  remove: (id: string) => Promise<void>;
  list: <K extends Kind>(kind: K, query: Parameters, where?: Record<string, unknown>) => Promise<Page<K>>;
  later: (at: Date, action: Action, objectId: string) => Promise<void>;
  emit: (type: string, object: object) => Promise<void>;
  client: PoolClient;
}

export const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** An id in Stripe's form: `pi_` and 24 letters and digits. */
export function makeId(prefix: string, length = 24): string {
  const letters = randomBytes(length * 2)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '');
  return `${prefix}_${letters.padEnd(length, '0').slice(0, length)}`;
}

export function createWorld(moment: Pick<World, 'client' | 'now' | 'address' | 'request'>): World {
  const { client, request } = moment;
  const find = async <K extends Kind>(kind: K, id: string): Promise<Stored<K> | null> => {
    const { rows } = await client.query<{ data: Kinds[K]; hidden: Hidden }>(
      'SELECT data, hidden FROM sandbox.stripe_object WHERE id = $1 AND kind = $2',
      [id, kind],
    );
    const [row] = rows;
    return row ? { object: row.data, hidden: row.hidden } : null;
  };
  const customerOf = (object: object): string | null => {
    const customer: unknown = Reflect.get(object, 'customer');
    return typeof customer === 'string' ? customer : null;
  };
  const add: World['add'] = async (kind, object, hidden = {}) => {
    await client.query(
      'INSERT INTO sandbox.stripe_object (id, kind, customer, data, hidden) VALUES ($1, $2, $3, $4, $5)',
      [object.id, kind, customerOf(object), JSON.stringify(object), JSON.stringify(hidden)],
    );
    return { object, hidden };
  };
  return {
    ...moment,
    find,
    add,
    async load(kind, id, param) {
      const found = await find(kind, id);
      if (!found) throw missing(kind, id, param);
      return found;
    },
    async save({ object, hidden }) {
      await client.query(
        'UPDATE sandbox.stripe_object SET customer = $2, data = $3, hidden = $4 WHERE id = $1',
        [object.id, customerOf(object), JSON.stringify(object), JSON.stringify(hidden)],
      );
    },
    async remove(id) {
      await client.query('DELETE FROM sandbox.stripe_object WHERE id = $1', [id]);
    },
    async list(kind, query, where = {}) {
      const limit = query.whole('limit') ?? 10;
      if (limit < 1 || limit > 100) throw invalid('Invalid limit: must be from 1 to 100', { param: 'limit' });
      const [after, before] = [query.text('starting_after'), query.text('ending_before')];
      const cursor = after ?? before ?? null;
      const created = query.within('created');
      const [from, to] = [created?.whole('gte') ?? null, created?.whole('lt') ?? null];
      for (const part of [created, query]) part?.finish();
      const { rows } = await client.query<{ data: Kinds[typeof kind] }>(
        `SELECT data FROM sandbox.stripe_object WHERE kind = $1 AND data @> $2
           AND ($5::bigint IS NULL OR (data ->> 'created')::bigint >= $5)
           AND ($6::bigint IS NULL OR (data ->> 'created')::bigint < $6)
           AND ($3::text IS NULL OR seq ${before ? '>' : '<'} (SELECT seq FROM sandbox.stripe_object WHERE id = $3))
         ORDER BY seq ${before ? 'ASC' : 'DESC'} LIMIT $4`,
        [kind, JSON.stringify(where), cursor, limit + 1, from, to],
      );
      const data = rows.slice(0, limit).map(({ data }) => data);
      if (before) data.reverse();
      return { object: 'list', data, has_more: rows.length > limit, url: '/v1' };
    },
    async later(at, action, objectId) {
      await client.query('INSERT INTO sandbox.stripe_due (at, action, object_id) VALUES ($1, $2, $3)', [
        at,
        action,
        objectId,
      ]);
    },
    async emit(type, object) {
      const event = {
        id: makeId('evt'),
        object: 'event',
        api_version: request?.version ?? null,
        created: seconds(this.now),
        data: { object },
        livemode: false,
        pending_webhooks: 1,
        request: { id: request?.id ?? null, idempotency_key: request?.key ?? null },
        type,
      };
      await add('event', event as unknown as Stripe.Event);
      await client.query(
        'INSERT INTO sandbox.stripe_delivery (event_id, attempts, next_attempt_at) VALUES ($1, 0, now())',
        [event.id],
      );
    },
  };
}
