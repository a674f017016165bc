import { createHmac } from 'node:crypto';
import type { JaasStore } from './jaas-store.ts';

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const patienceMs = 10_000;

export type JaasFaults = { hold: boolean; duplicate: boolean; reorder: boolean };

type Delivery = { seq: string; attempts: number; body: string };

/** JaaS's signature: an HMAC of the moment, in real time, and of the body. */
function sign(body: string, secret: string): string {
  const at = Date.now();
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('base64')}`;
}

/** Sends events until the product answers 2xx, with growing pauses; what has not arrived goes on after a restart. */
export function jaasDelivery(
  store: JaasStore,
  webhookUrl: string | undefined,
  faults: () => JaasFaults,
): () => Promise<void> {
  async function post(body: string): Promise<boolean> {
    try {
      const response = await fetch(webhookUrl ?? '', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Jaas-Signature': sign(body, store.account.webhookSecret),
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

  return async () => {
    const { hold, duplicate, reorder } = faults();
    if (!webhookUrl || hold) return;
    const { rows } = await store.pool.query<Delivery>(
      `SELECT seq::text, attempts, body FROM sandbox.jaas_delivery
       WHERE delivered_at IS NULL AND next_attempt_at <= now() ORDER BY seq ${reorder ? 'DESC' : 'ASC'} LIMIT 50`,
    );
    for (const { seq, attempts, body } of rows) {
      const arrived = await post(body);
      if (duplicate) await post(body);
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** attempts);
      await store.pool.query(
        arrived
          ? 'UPDATE sandbox.jaas_delivery SET attempts = attempts + 1, delivered_at = now() WHERE seq = $1'
          : `UPDATE sandbox.jaas_delivery SET attempts = attempts + 1,
               next_attempt_at = now() + $2 * interval '1 millisecond' WHERE seq = $1`,
        arrived ? [seq] : [seq, pause],
      );
    }
  };
}
