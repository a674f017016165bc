import { database } from '~/platform/database.server';
import { toJson } from '~/platform/json.server';

/**
 * Claims a due moment for this process: true for the first that asks, false for all others and for older moments. The
 * rhythm is kept for operators to read.
 */
export async function claimDueJob(name: string, at: Date, rhythm: object): Promise<boolean> {
  const claimed = await database.$executeRaw`
    INSERT INTO "JobSchedule" ("name", "lastDueAt", "rhythm") VALUES (${name}, ${at}, ${JSON.stringify(rhythm)}::jsonb)
    ON CONFLICT ("name") DO UPDATE SET "lastDueAt" = EXCLUDED."lastDueAt", "rhythm" = EXCLUDED."rhythm",
      "finishedAt" = NULL, "error" = NULL
    WHERE "JobSchedule"."lastDueAt" < EXCLUDED."lastDueAt"`;
  return claimed === 1;
}

export async function finishJob(
  name: string,
  outcome: { result: Record<string, unknown> } | { error: string },
): Promise<void> {
  const data = 'error' in outcome ? { error: outcome.error } : { result: toJson(outcome.result) };
  await database.jobSchedule.update({ where: { name }, data: { ...data, finishedAt: new Date() } });
}

/** A worker shows by the real clock that it is there; /healthz reads it. */
export async function recordHeartbeat(): Promise<void> {
  const now = new Date();
  await database.jobSchedule.upsert({
    where: { name: 'heartbeat' },
    create: { name: 'heartbeat', lastDueAt: now, finishedAt: now },
    update: { lastDueAt: now, finishedAt: now },
  });
}
