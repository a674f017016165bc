import type { CalendarInvitation } from '~/domain/attendance/calendar-invitation';
import { database } from '~/platform/database.server';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** A document of the archive, one that an organization issued or a certificate, sent as its PDF, or what a calendar is asked to keep. */
export type EmailAttachment =
  | { archivedDocumentId: string }
  | { organizationId: string; certificateId: string }
  | { organizationId: string; saleInvoiceId: string }
  | { calendar: CalendarInvitation };

export type EmailPayload = {
  template: string;
  to: string;
  language: string;
  values: Record<string, unknown>;
  attachments?: readonly EmailAttachment[];
};
export type WorkPayload = { name: string; values: Record<string, unknown> };

export type ClaimedMessage = { id: string; attempts: number; organizationId: string | null } & (
  { kind: 'email'; payload: EmailPayload } | { kind: 'work'; payload: WorkPayload }
);

/** Where workers hear of messages to deliver. */
export const outboxChannel = 'assidu_outbox';

const claimSeconds = 120;

/** Takes waiting messages for this process for two minutes and counts the attempt; others pass over them. */
export async function claimOutboxMessages(limit: number): Promise<ClaimedMessage[]> {
  return database.$queryRaw<ClaimedMessage[]>`
    UPDATE "OutboxMessage" SET
      "attempts" = "attempts" + 1,
      "nextAttemptAt" = now() + make_interval(secs => ${claimSeconds})
    WHERE "id" IN (
      SELECT "id" FROM "OutboxMessage"
      WHERE "deliveredAt" IS NULL AND "abandonedAt" IS NULL AND "nextAttemptAt" <= now()
      ORDER BY "nextAttemptAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "attempts", "organizationId", "payload"`;
}

/** Has the workers look at the outbox as soon as this transaction is committed. */
export async function announceOutbox(tx: Tx): Promise<void> {
  await executeRaw(tx, sql`SELECT pg_notify(${outboxChannel}, '')`);
}

/** In how many milliseconds the next message is due (0 or less: now); null when none waits. */
export async function nextOutboxMessageIn(): Promise<number | null> {
  const [next] = await database.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min("nextAttemptAt") - now()) * 1000)::float8 AS "ms" FROM "OutboxMessage"
    WHERE "deliveredAt" IS NULL AND "abandonedAt" IS NULL`;
  return next?.ms ?? null;
}
