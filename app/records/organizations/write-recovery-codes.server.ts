import { randomBytes } from 'node:crypto';
import {
  normaliseRecoveryCode,
  recoveryCodeCount,
  recoveryCodeLength,
  writeRecoveryCode,
} from '~/domain/organizations/recovery-code';
import { keyedHash } from '~/platform/keyed-hash.server';
import type { Tx } from '~/platform/tenancy.server';

/** Replaces a person's recovery codes by ten others, given in clear this once: only their keyed hashes are kept. */
export async function writeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    writeRecoveryCode(randomBytes(recoveryCodeLength)),
  );
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(userId, code) })),
  });
  return codes;
}

/** Under which hash a person's recovery code is kept, however they type it. */
export function recoveryCodeHash(userId: string, code: string): string {
  return keyedHash(`recovery-code:${userId}`, normaliseRecoveryCode(code));
}
