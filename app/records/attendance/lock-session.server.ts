import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type LockedSession = {
  id: string;
  courseId: string;
  title: string;
  mode: string;
  state: string;
  timeZone: string;
  capacity: number | null;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
};

/** Locks a session to the end of the transaction, before its chain, and reads it; refuses with `not-found`. */
export async function lockSession(tx: Tx, organizationId: string, sessionId: string): Promise<LockedSession> {
  const rows = await queryRaw<LockedSession>(
    tx,
    sql`SELECT "id", "courseId", "title", "mode", "state", "timeZone", "capacity", "sequence", "startsAt", "endsAt"
        FROM "LiveSession" WHERE "organizationId" = ${organizationId}::uuid AND "id" = ${sessionId}::uuid
        FOR NO KEY UPDATE`,
  );
  const session = rows[0];
  if (!session) throw new Refusal('not-found');
  return session;
}
