import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type AccountToTake = {
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  passwordHash: string;
};

/**
 * The id of a new account for somebody whose link proves the address, or of one with that address that was begun and
 * never confirmed, which is taken over. Null where the address has a confirmed account: its owner signs in.
 */
export async function takeAccount(tx: Tx, account: AccountToTake, now: Date): Promise<string | null> {
  const known = await tx.user.findUnique({
    where: { email: account.email },
    select: { id: true, emailConfirmedAt: true },
  });
  if (known?.emailConfirmedAt) return null;
  const { email, ...facts } = account;
  if (known) {
    await tx.user.update({
      where: { id: known.id },
      data: { ...facts, emailConfirmedAt: now },
      select: { id: true },
    });
    await tx.authToken.deleteMany({ where: { userId: known.id } });
    return known.id;
  }
  const id = createId();
  await tx.user.create({
    data: { id, email, ...facts, emailConfirmedAt: now, createdAt: now },
    select: { id: true },
  });
  return id;
}
