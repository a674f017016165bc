import { toJson } from '~/platform/json.server';
import { createSecretToken } from '~/platform/secret-token.server';
import type { Tx } from '~/platform/tenancy.server';

/** What a link of an e-mail, or a sign-in that waits for its code, stands for. */
export type AuthTokenKind = 'email-confirmation' | 'password-reset' | 'email-change' | 'second-factor';

/**
 * Writes a token that lasts so many minutes of real time, and gives it in clear: only its hash is kept. Without a
 * person (an address that nobody has) the row leads nowhere, and costs what a true one costs.
 */
export async function issueAuthToken(
  tx: Tx,
  entry: {
    kind: AuthTokenKind;
    userId: string | null;
    minutes: number;
    data?: Record<string, unknown>;
  },
): Promise<{ token: string; hash: string }> {
  const { token, hash } = createSecretToken();
  const createdAt = new Date();
  await tx.authToken.create({
    data: {
      id: hash,
      kind: entry.kind,
      userId: entry.userId,
      data: toJson(entry.data ?? {}),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + entry.minutes * 60_000),
    },
    select: { id: true },
  });
  return { token, hash };
}
