import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Refusal } from '~/domain/refusal';
import { exportPaths, recoveredPath } from '~/integrations/disk/export-folder.server';
import type { ByteRange } from '~/integrations/files/file-store.server';

// AES-256-GCM chunk by chunk, each with its number as nonce (the key is of one archive only) and, bound to it, whether
// it is the last: any range is decrypted alone, and a cut, a swap or a change is noticed.
const chunkBytes = 1024 * 1024;
const tagBytes = 16;
const sealedBytes = chunkBytes + tagBytes;

/** The key of an archive, which only the holder of its link has. */
const keyOf = (token: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(token, 'base64url'), '', 'assidu/recovered-archive', 32));

function parameters(archiveId: string, index: number, last: boolean) {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return { nonce, bound: Buffer.from(`${archiveId}:${index}:${last ? 'last' : 'more'}`) };
}

/** Encrypts the archive of an export so that only the link's token opens it; the plain one stays where it is. */
export function sealArchive(
  from: { organizationId: string; exportId: string },
  archiveId: string,
  token: string,
): Promise<{ bytes: number; sha256: string }> {
  const { archive } = exportPaths(from.organizationId, from.exportId);
  return sealFile(archive, recoveredPath(archiveId), archiveId, token);
}

/** Encrypts a file under another path, whole or not at all, so that only the token opens it as the archive of that id. */
export async function sealFile(
  archive: string,
  path: string,
  archiveId: string,
  token: string,
): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true });
  const { size } = await stat(archive);
  const chunks = Math.max(1, Math.ceil(size / chunkBytes));
  const key = keyOf(token);
  const hash = createHash('sha256');
  const source = await open(archive, 'r');
  const target = await open(`${path}.part`, 'w', 0o600);
  try {
    for (let index = 0; index < chunks; index += 1) {
      const wanted = Math.min(chunkBytes, size - index * chunkBytes);
      const chunk = Buffer.alloc(wanted);
      const { bytesRead } = await source.read(chunk, 0, wanted, index * chunkBytes);
      if (bytesRead !== wanted) throw new Error('the archive is shorter than it was');
      hash.update(chunk);
      const { nonce, bound } = parameters(archiveId, index, index === chunks - 1);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
      await target.writeFile(Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]));
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  await rename(`${path}.part`, path);
  return { bytes: size, sha256: hash.digest('hex') };
}

/** A sealed archive, decrypted as it is read, or a range of it. Refuses with `not-found` where its bytes are gone. */
export function openSealed(
  archiveId: string,
  token: string,
  bytes: number,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array>> {
  return openSealedFile(recoveredPath(archiveId), archiveId, token, bytes, range);
}

/** What {@link sealFile} wrote, likewise. */
export async function openSealedFile(
  path: string,
  archiveId: string,
  token: string,
  bytes: number,
  range: ByteRange = { from: 0, to: bytes - 1 },
): Promise<ReadableStream<Uint8Array>> {
  if (!(await stat(path).catch(() => null))) throw new Refusal('not-found');
  return Readable.toWeb(Readable.from(decrypted(path, { archiveId, key: keyOf(token), bytes, range })));
}

type Sealed = { archiveId: string; key: Buffer; bytes: number; range: ByteRange };

async function* decrypted(path: string, { archiveId, key, bytes, range }: Sealed) {
  const chunks = Math.max(1, Math.ceil(bytes / chunkBytes));
  const [first, last] = [Math.floor(range.from / chunkBytes), Math.floor(range.to / chunkBytes)];
  for (let index = first; index <= last && index < chunks; index += 1) {
    const start = index * sealedBytes;
    const parts: Buffer[] = [];
    for await (const part of createReadStream(path, { start, end: start + sealedBytes - 1 })) {
      parts.push(part as Buffer);
    }
    const sealed = Buffer.concat(parts);
    const { nonce, bound } = parameters(archiveId, index, index === chunks - 1);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(bound)
      .setAuthTag(sealed.subarray(-tagBytes));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    const offset = index * chunkBytes;
    yield plain.subarray(Math.max(0, range.from - offset), Math.min(plain.length, range.to - offset + 1));
  }
}
