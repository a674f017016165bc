import pg from 'pg';

const original = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');

/** How many statements this process sends to the database while `work` runs. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  if (!original) throw new Error('the client has no query');
  const query = original.value as (...given: unknown[]) => unknown;
  let sent = 0;
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...original,
    value(this: pg.Client, ...given: unknown[]) {
      sent += 1;
      return query.apply(this, given);
    },
  });
  try {
    await work();
    return sent;
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', original);
  }
}
