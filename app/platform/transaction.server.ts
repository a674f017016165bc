import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '~/platform/generated/client';
import type { Database, Tx } from '~/platform/tenancy.server';

const retriedCodes = new Set(['40001', '40P01', 'P2034']);
const attempts = 5;

/**
 * Runs `work` in one transaction of the guarded client. Serialization failures and deadlocks are tried again,
 * five times in all, so `work` must have no effect outside its transaction.
 */
export async function inTransaction<Result>(
  client: Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const prisma = client as unknown as PrismaClient;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction((tx) => work(tx));
    } catch (error) {
      if (attempt >= attempts || !isRetried(error)) throw error;
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function isRetried(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth += 1) {
    if (typeof cause !== 'object') return false;
    for (const key of ['code', 'originalCode', 'sqlState']) {
      const code: unknown = Reflect.get(cause, key);
      if (typeof code === 'string' && retriedCodes.has(code)) return true;
    }
    const meta: unknown = Reflect.get(cause, 'meta');
    const adapterError: unknown =
      typeof meta === 'object' && meta ? Reflect.get(meta, 'driverAdapterError') : null;
    cause = adapterError ?? Reflect.get(cause, 'cause');
  }
  return false;
}

/** Whether the error is a violated unique key (of that name or those columns, where given). */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'P2002';
}

/** Whether the error is a row that others still point to, or one that points to none. */
export function isForeignKeyViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'P2003';
}
