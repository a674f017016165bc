import type { StandingConnection } from '~/platform/standing-connection.server';

/**
 * Who is doing a job, by a lock of the worker's session: a process that dies, or loses its connection, loses it at
 * once, and no two do one job at a time.
 */
export function createJobLeases(connection: StandingConnection) {
  const held = new Map<string, AbortController>();

  const take = async (id: string) =>
    (
      await connection.query<{ taken: boolean }>(
        `SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken`,
        [id],
      )
    )[0]?.taken === true;
  // With the connection away the lock is gone already.
  const leave = (id: string) =>
    connection
      .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id])
      .then(() => undefined)
      .catch(() => undefined);

  return {
    /** Works under the lease of a job; `lost` aborts when it ends before the work does. Fails where another holds it. */
    async hold(id: string, work: (lost: AbortSignal) => Promise<void>): Promise<void> {
      if (held.has(id) || !(await take(id))) throw new Error('the job is being done elsewhere');
      const lost = new AbortController();
      held.set(id, lost);
      try {
        await work(lost.signal);
      } finally {
        held.delete(id);
        await leave(id);
      }
    },
    /** Runs `recover` where nobody holds the lease, and lets nobody take it meanwhile. */
    async ifAbandoned(id: string, recover: () => Promise<unknown>): Promise<void> {
      if (held.has(id) || !(await take(id))) return;
      try {
        await recover();
      } finally {
        await leave(id);
      }
    },
    lose(): void {
      for (const lost of held.values()) lost.abort(new Error('the lease of the job is lost'));
    },
  };
}
