import { afterEach, expect, test, vi } from 'vitest';
import { database } from '~/platform/database.server';
import { createId } from '~/platform/id.server';
import { outboxChannel } from '~/platform/outbox.server';
import { openStandingConnection, type StandingConnection } from '~/platform/standing-connection.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

let connection: StandingConnection | null = null;
afterEach(async () => {
  await connection?.close();
});

async function listen() {
  const onNotice = vi.fn();
  const onLoss = vi.fn();
  connection = await openStandingConnection({ channel: outboxChannel, onNotice, onLoss });
  const [session] = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid', []);
  expect(onNotice).toHaveBeenCalledTimes(1);
  return { onNotice, onLoss, pid: session?.pid ?? 0 };
}

const append = (deliveryKey: string, fail = false) =>
  inTransaction(forAccounts(), async (tx) => {
    await appendOutboxMessages(tx, [
      { kind: 'work', name: 'nothing', values: {}, deliveryKey, organizationId: null },
    ]);
    if (fail) throw new Error('undone');
  });

test('a message in the outbox is told when its transaction commits, not when it is undone or known', async () => {
  const { onNotice } = await listen();
  const key = createId();
  await append(key);
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalledTimes(2));
  await expect(append(createId(), true)).rejects.toThrow('undone');
  await append(key);
  await append(createId());
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalledTimes(3));
});

test('a connection that the database ends is opened again, and tells that something may have been missed', async () => {
  const { onNotice, onLoss, pid } = await listen();
  await database.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
  await vi.waitFor(() => expect(onLoss).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalledTimes(2), { timeout: 5000 });
  await append(createId());
  await vi.waitFor(() => expect(onNotice).toHaveBeenCalledTimes(3));
  expect(onLoss).toHaveBeenCalledTimes(1);
});
