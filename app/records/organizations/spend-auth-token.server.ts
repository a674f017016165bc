import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** Marks a token used. Of two at once one passes; the other is refused with `token-invalid`. */
export async function spendAuthToken(tx: Tx, hash: string): Promise<void> {
  const spent = await tx.authToken.updateMany({
    where: { id: hash, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (spent.count !== 1) throw new Refusal('token-invalid');
}
