import { logger } from '~/platform/logger.server';
import { executeRaw, joinSql, sql } from '~/platform/raw-sql.server';
import { openStandingConnection, type StandingConnection } from '~/platform/standing-connection.server';
import type { Tx } from '~/platform/tenancy.server';

/** Where web processes hear of what happens in rooms. */
const roomChannel = 'assidu_rooms';

/** What a page in a room waits for: who is there, what is written, what is sent to this very page. */
export type RoomTopic = `roster:${string}` | `messages:${string}` | `page:${string}`;

/** Told which topic has news, or null: any may have. */
type Wake = (topic: RoomTopic | null) => void;

const waiting = new Map<string, Set<Wake>>();
let connection: Promise<StandingConnection> | null = null;
let over = new AbortController();

/** Has every web process wake the pages that wait for these, once the transaction is committed. */
export async function announceInRoom(tx: Tx, topics: readonly RoomTopic[]): Promise<void> {
  if (topics.length === 0) return;
  const calls = topics.map((topic) => sql`pg_notify(${roomChannel}, ${topic})`);
  await executeRaw(tx, sql`SELECT ${joinSql(calls)}`);
}

/**
 * Calls `wake` whenever one of the topics may have news, until the function returned is called. The process keeps one
 * standing connection for all its pages, opened when the first one asks. Lost, it wakes everybody when it is back.
 */
export async function listenInRoom(topics: readonly RoomTopic[], wake: Wake): Promise<() => void> {
  for (const topic of topics) waiting.set(topic, (waiting.get(topic) ?? new Set()).add(wake));
  const stop = () => {
    for (const topic of topics) {
      const listeners = waiting.get(topic);
      listeners?.delete(wake);
      if (listeners?.size === 0) waiting.delete(topic);
    }
  };
  connection ??= openStandingConnection({ channel: roomChannel, onNotice: hear, onLoss: () => undefined });
  try {
    await connection;
  } catch (error) {
    connection = null;
    stop();
    throw error;
  }
  return stop;
}

/** Aborted when this process stops: pages then look for another one. */
export const roomsOver = (): AbortSignal => over.signal;

/** Ends what pages hold open on this process, and its connection. */
export async function closeRooms(): Promise<void> {
  over.abort();
  over = new AbortController();
  const open = connection;
  connection = null;
  await open
    ?.then((standing) => standing.close())
    .catch((error: unknown) => logger.warn({ err: error }, 'rooms'));
}

function hear(topic: string | null): void {
  const concerned = topic === null ? [...waiting.values()] : [waiting.get(topic) ?? []];
  for (const listeners of concerned) for (const wake of listeners) wake(topic as RoomTopic | null);
}
