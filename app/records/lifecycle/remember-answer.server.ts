import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '~/domain/evidence/canonical-json';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type Idempotency = {
  /** the operation with the key that the caller sent, e.g. `POST /members:3f2a` */
  key: string;
  body: unknown;
};

/**
 * Runs `work` once for an idempotency key: its result is stored in the same transaction and given again to whoever
 * repeats the key with the same body, for 30 days. Another body is refused with `idempotency-conflict`.
 * Two at once: the key is claimed before the work, so the second waits for the first to end, then finds its result,
 * or does the work itself if the first was refused.
 */
export async function rememberAnswer<Result>(
  tx: Tx,
  organizationId: string,
  idempotency: Idempotency | undefined,
  now: Date,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!idempotency) return work();
  const bodyHash = createHash('sha256')
    .update(canonicalJson(toJson(idempotency.body ?? null) as JsonValue))
    .digest('hex');
  const { key } = idempotency;
  const where = { organizationId_key: { organizationId, key } };
  const claim = { organizationId, key, bodyHash, result: {}, createdAt: now };
  const claimed = await tx.idempotencyKey.createMany({ data: [claim], skipDuplicates: true });
  if (claimed.count === 0) {
    const known = await tx.idempotencyKey.findUniqueOrThrow({
      where,
      select: { bodyHash: true, result: true },
    });
    if (known.bodyHash !== bodyHash) throw new Refusal('idempotency-conflict');
    return known.result as Result;
  }
  const result = toJson(await work());
  await tx.idempotencyKey.update({ where, data: { result }, select: { key: true } });
  return result as Result;
}
