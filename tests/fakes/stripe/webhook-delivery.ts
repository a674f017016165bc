import { createHmac } from 'node:crypto';
import type { Faults } from './faults.ts';
import type { StripeStore } from './stripe-store.ts';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const patienceMs = 10_000;
const atOnce = 4;

type Delivery = { seq: string; attempts: number; data: object };

/** Stripe's signature: an HMAC of the moment, in real time, and of the body. */
export function sign(body: string, secret: string, at = Math.floor(Date.now() / 1000)): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

/**
 * Sends events to the product until it answers 2xx, with growing pauses in real time; what has not arrived is kept
 * and goes on after a restart. Returns whether anything was sent.
 */
export function webhookDelivery(options: {
  store: StripeStore;
  webhookUrl: string | undefined;
  webhookSecret: string;
  faults: () => Faults;
}): () => Promise<boolean> {
  const { store, webhookUrl, webhookSecret, faults } = options;
  return async () => {
    const { holdWebhooks, reorder, duplicateWebhooks } = faults();
    if (!webhookUrl || holdWebhooks) return false;
    const { rows } = await store.pool.query<Delivery>(
      `SELECT d.seq::text, d.attempts, o.data FROM sandbox.stripe_delivery d
         JOIN sandbox.stripe_object o ON o.id = d.event_id
       WHERE d.delivered_at IS NULL AND d.next_attempt_at <= now()
       ORDER BY d.seq ${reorder ? 'DESC' : 'ASC'} LIMIT 50`,
    );
    const queue = [...rows];
    const sendNext = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await attempt(next);
        if (duplicateWebhooks) await post(next.data);
      }
    };
    await Promise.all(Array.from({ length: reorder ? 1 : atOnce }, sendNext));
    return rows.length > 0;
  };

  async function attempt({ seq, attempts, data }: Delivery): Promise<void> {
    const arrived = await post(data);
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempts);
    await store.pool.query(
      arrived
        ? 'UPDATE sandbox.stripe_delivery SET attempts = attempts + 1, delivered_at = now() WHERE seq = $1'
        : `UPDATE sandbox.stripe_delivery SET attempts = attempts + 1,
             next_attempt_at = now() + $2 * interval '1 millisecond' WHERE seq = $1`,
      arrived ? [seq] : [seq, pause],
    );
  }

  async function post(event: object): Promise<boolean> {
    const body = JSON.stringify(event, null, 2);
    try {
      const response = await fetch(webhookUrl ?? '', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Stripe-Signature': sign(body, webhookSecret),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false; // nobody listens, or too slowly: later again
    }
  }
}
