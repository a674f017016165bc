import { Refusal } from '~/domain/refusal';
import { hashSecretToken } from '~/platform/secret-token.server';
import type { Tx } from '~/platform/tenancy.server';
import type { AuthTokenKind } from '~/records/organizations/issue-auth-token.server';

export type AuthTokenFacts = { hash: string; userId: string; data: Record<string, unknown>; used: boolean };

/**
 * What a token stands for, used or not. Refuses with `token-invalid` when there is none of this kind, and with
 * `token-expired` past its end (real time).
 */
export async function readAuthToken(tx: Tx, kind: AuthTokenKind, token: string): Promise<AuthTokenFacts> {
  const hash = hashSecretToken(token);
  const found = await tx.authToken.findUnique({
    where: { id: hash },
    select: { kind: true, userId: true, data: true, usedAt: true, expiresAt: true },
  });
  if (!found || found.kind !== kind || !found.userId) throw new Refusal('token-invalid');
  if (found.expiresAt <= new Date()) throw new Refusal('token-expired');
  const { userId, data, usedAt } = found;
  return { hash, userId, data: data as Record<string, unknown>, used: usedAt !== null };
}

/** As {@link readAuthToken}, for what serves once: a used token is refused with `token-invalid`. */
export async function readUnusedAuthToken(
  tx: Tx,
  kind: AuthTokenKind,
  token: string,
): Promise<AuthTokenFacts> {
  const facts = await readAuthToken(tx, kind, token);
  if (facts.used) throw new Refusal('token-invalid');
  return facts;
}
