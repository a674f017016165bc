import { randomBytes } from 'node:crypto';
import { logger } from '~/platform/logger.server';

const references = new WeakMap<object, string>();

/** Logs an unexpected error once and returns the reference under which a person may report it. */
export function errorReference(error: unknown, request: Request): string {
  const known = typeof error === 'object' && error !== null ? references.get(error) : undefined;
  if (known) return known;
  const reference = randomBytes(5).toString('hex').toUpperCase();
  if (typeof error === 'object' && error !== null) references.set(error, reference);
  const url = new URL(request.url);
  logger.error({ reference, method: request.method, path: url.pathname, err: error }, 'unexpected error');
  return reference;
}
