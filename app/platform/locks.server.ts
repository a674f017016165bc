import { executeRaw, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Row locks, held to the end of the transaction. Always taken in this order: organization, membership, enrolment,
 * evidence stream. Each returns false when the row does not exist.
 */
export async function lockOrganization(tx: Tx, organizationId: string): Promise<boolean> {
  const rows = await queryRaw(
    tx,
    sql`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR NO KEY UPDATE`,
  );
  return rows.length === 1;
}

export async function lockMembership(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const rows = await queryRaw(
    tx,
    sql`SELECT 1 FROM "Membership" WHERE "organizationId" = ${organizationId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  return rows.length === 1;
}

/** Keeps all courses of an organization, its settings and its new courses from being written meanwhile. */
export async function lockAuthoring(tx: Tx, organizationId: string): Promise<void> {
  await queryRaw(tx, sql`SELECT 1 FROM "Organization" WHERE "id" = ${organizationId}::uuid FOR UPDATE`);
  await queryRaw(
    tx,
    sql`SELECT 1 FROM "Course" WHERE "organizationId" = ${organizationId}::uuid ORDER BY "id" FOR UPDATE`,
  );
}

/** Locks the head of a chain, making it when the chain is new, and returns what the next record follows. */
export async function lockEvidenceStream(
  tx: Tx,
  organizationId: string,
  stream: string,
  genesisHash: string,
): Promise<{ sequence: number; hash: string }> {
  const rows = await queryRaw<{ sequence: number; hash: string }>(
    tx,
    sql`INSERT INTO "EvidenceStream" ("organizationId", "stream", "sequence", "hash")
        VALUES (${organizationId}::uuid, ${stream}, 0, ${genesisHash})
        ON CONFLICT ("organizationId", "stream") DO UPDATE SET "sequence" = "EvidenceStream"."sequence"
        RETURNING "sequence", "hash"`,
  );
  const head = rows[0];
  if (!head) throw new Error('the head of the evidence stream could not be locked');
  return head;
}

/** One move of the sandbox clock is asked for at a time. Taken before any other lock, or alone. */
export async function lockClock(tx: Tx): Promise<void> {
  await executeRaw(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended('assidu.clock', 0))`);
}

/** Who erases a batch of a purge holds it: batches of two workers follow one another, and each counts once. */
export async function lockPurge(tx: Tx, id: string): Promise<boolean> {
  const rows = await queryRaw(tx, sql`SELECT 1 FROM "Purge" WHERE "id" = ${id}::uuid FOR UPDATE`);
  return rows.length === 1;
}

/** Locks accounts against being deleted, and those who join an organization with them wait. Returns how many exist. */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<number> {
  const rows = await queryRaw(
    tx,
    sql`SELECT 1 FROM "User" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`,
  );
  return rows.length;
}
