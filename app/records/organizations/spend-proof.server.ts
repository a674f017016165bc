import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { isUniqueViolation } from '~/platform/transaction.server';

/** Keeps a solved challenge until its end, so that it serves once. Refuses with `challenge-failed` when it has. */
export async function spendProof(tx: Tx, proof: { id: string; expiresAt: Date }): Promise<void> {
  const now = new Date();
  try {
    await tx.authToken.create({
      data: { id: proof.id, kind: 'proof-of-work', createdAt: now, usedAt: now, expiresAt: proof.expiresAt },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('challenge-failed');
    throw error;
  }
}
