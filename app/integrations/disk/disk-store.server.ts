import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { diskLeftovers } from '~/integrations/disk/disk-leftovers.server';
import type { FileStore } from '~/integrations/files/file-store.server';
import { Refusal } from '~/domain/refusal';

const keyForm = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}(-[0-9a-f-]{36})?$/;

/**
 * Files in a folder, each organization's apart, named by their SHA-256 and, so that removing one never takes another
 * that is just being kept, by a mark of their own. A file is written beside, brought to the disk, then renamed:
 * whatever moment the machine stops at, a name stands for the whole file or does not exist.
 */
export function createDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!keyForm.test(key)) throw new Error('not a key of this store');
    return join(folder, key);
  };
  return {
    name: 'disk',
    async put(content, { organizationId }) {
      const mark = randomUUID();
      const incoming = join(folder, 'incoming', mark);
      await mkdir(dirname(incoming), { recursive: true });
      try {
        const { bytes, sha256 } = await write(incoming, content);
        const key = `${organizationId}/${sha256.slice(0, 2)}/${sha256}-${mark}`;
        await mkdir(dirname(pathOf(key)), { recursive: true });
        await rename(incoming, pathOf(key));
        await syncFolder(dirname(pathOf(key)));
        return { key, bytes, sha256 };
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    },
    async open(key, range) {
      const path = pathOf(key);
      const exists = await stat(path).catch(() => null);
      if (!exists) throw new Refusal('not-found');
      return Readable.toWeb(createReadStream(path, range && { start: range.from, end: range.to }));
    },
    address: () => null,
    remove: (key) => rm(pathOf(key), { force: true }),
    leftovers: diskLeftovers(folder, (key) => keyForm.test(key)),
  };
}

async function write(path: string, content: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A rename is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
