import { createId } from '~/platform/id.server';
import { insertSharedRows } from '~/platform/insert-rows.server';
import { announceOutbox, type EmailAttachment } from '~/platform/outbox.server';
import type { Tx } from '~/platform/tenancy.server';

/** An e-mail to render and send: `template` is a file of documents/emails, `values` what it needs. */
export type EmailMessage = {
  kind: 'email';
  template: string;
  to: string;
  language: string;
  values: Record<string, unknown>;
  /** Looked up as it is sent: the message itself stays small. */
  attachments?: readonly EmailAttachment[];
};

/** Work for the queue: `name` is a handler of jobs/queue-handlers. */
export type WorkMessage = { kind: 'work'; name: string; values: Record<string, unknown> };

export type OutboxEntry = (EmailMessage | WorkMessage) & {
  /** Unique: appending the same consequence twice adds nothing. */
  deliveryKey: string;
  organizationId: string | null;
  /** Not delivered earlier (real time): many at once are spread, so that the messages of others pass in between. */
  notBefore?: Date;
};

/**
 * Writes consequences in the transaction that decides them; the worker delivers each at least once, with backoff,
 * under an identifier that stays the same. Real time: a vendor that is down does not follow the business clock.
 */
export async function appendOutboxMessages(tx: Tx, entries: readonly OutboxEntry[]): Promise<void> {
  const createdAt = new Date();
  const rows = entries.map(({ kind, deliveryKey, organizationId, notBefore, ...payload }) => ({
    id: createId(),
    organizationId,
    kind,
    deliveryKey,
    payload,
    createdAt,
    nextAttemptAt: notBefore ?? createdAt,
  }));
  const added = await insertSharedRows(tx, 'OutboxMessage', rows, { skipConflicts: true });
  if (added > 0) await announceOutbox(tx);
}
