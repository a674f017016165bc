import { database } from '~/platform/database.server';

export type EmailPayload = {
  template: string;
  to: string;
  language: string;
  values: Record<string, unknown>;
};
export type WorkPayload = { name: string; values: Record<string, unknown> };

export type ClaimedMessage = { id: string; attempts: number; organizationId: string | null } & (
  { kind: 'email'; payload: EmailPayload } | { kind: 'work'; payload: WorkPayload }
);

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
