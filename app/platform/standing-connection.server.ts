import { Client } from 'pg';
import { logger } from '~/platform/logger.server';

export type StandingConnection = {
  /** Fails while the connection is away. */
  query: <Row extends Record<string, unknown>>(text: string, values: unknown[]) => Promise<Row[]>;
  close: () => Promise<void>;
};

type Events = {
  /** Listened to, under the name that NOTIFY uses. */
  channel: string;
  /** A notification came with its payload, or may have been missed (null): the connection has just been opened (again). */
  onNotice: (payload: string | null) => void;
  /** The connection has ended: what the session held is free for others. */
  onLoss: () => void;
};

const firstWaitMs = 250;
const longestWaitMs = 5000;

/**
 * A connection outside the pool, for what PostgreSQL ties to a session: notifications and the locks that a process
 * loses by dying. Lost, it is opened again with growing pauses. Fails when it cannot be opened at first.
 */
export async function openStandingConnection({
  channel,
  onNotice,
  onLoss,
}: Events): Promise<StandingConnection> {
  let current: Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async () => {
    const client = new Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
    const lose = (error?: Error) => {
      client.removeAllListeners('end');
      if (current !== client) return;
      current = null;
      logger.warn({ err: error }, 'standing connection lost');
      onLoss();
      reconnect(firstWaitMs);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => onNotice(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN "${channel}"`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (closed) return client.end();
    current = client;
    onNotice(null);
  };
  const reconnect = (waitMs: number) => {
    if (closed) return;
    again = setTimeout(() => {
      connect().catch(() => reconnect(Math.min(longestWaitMs, waitMs * 2)));
    }, waitMs);
  };
  await connect();

  return {
    async query(text, values) {
      if (!current) throw new Error('the standing connection is away');
      return (await current.query(text, values)).rows as never;
    },
    async close() {
      closed = true;
      clearTimeout(again);
      const client = current;
      current = null;
      await client?.end();
    },
  };
}
