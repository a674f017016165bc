import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Notes that people have something to be told by e-mail at an instant, unless an earlier one is noted. A line that is
 * there is locked all the same: the e-mail that is being made of it meanwhile would not know what is told here.
 */
export async function planDigests(
  tx: Tx,
  organizationId: string,
  membershipIds: readonly string[],
  dueAt: Date,
): Promise<void> {
  const people = [...new Set(membershipIds)].sort();
  await executeRaw(
    tx,
    sql`INSERT INTO "LearningAgenda" ("kind", "subjectId", "organizationId", "dueAt")
        SELECT 'send-notifications', p, ${organizationId}::uuid, ${dueAt}::timestamptz FROM unnest(${people}::uuid[]) WITH ORDINALITY AS t(p, n) ORDER BY n
        ON CONFLICT ("kind", "subjectId") DO UPDATE SET "dueAt" = LEAST("LearningAgenda"."dueAt", EXCLUDED."dueAt")`,
  );
}
