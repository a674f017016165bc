import { openSealed } from '~/integrations/disk/sealed-archive.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';

export type RecoveredFile = ReadableFile & { expiresAt: string };

const limit = { attempts: 60, windowSeconds: 60 };

/**
 * A recovered archive for whoever holds its link, which alone decrypts it, until its time is over. Refuses with
 * `not-found`, and with `too-many-attempts` beyond 60 a minute from one address.
 */
export async function getRecoveredArchive(
  { token }: { token: string },
  { address, now }: { address: string; now: Date },
): Promise<RecoveredFile> {
  await countAttempt([{ key: `recovered:${address}`, ...limit }]);
  const archive = await forAccounts().recoveredArchive.findUnique({
    where: { tokenHash: hashSecretToken(token) },
  });
  if (!archive || archive.deletedAt || archive.expiresAt <= now) throw new Refusal('not-found');
  const bytes = Number(archive.bytes);
  return {
    ...{ name: 'assidu.zip', mediaType: 'application/zip', bytes, sha256: archive.sha256 },
    expiresAt: archive.expiresAt.toISOString(),
    read: (range) => openSealed(archive.id, token, bytes, range),
  };
}
