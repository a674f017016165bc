import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Refusal } from '~/domain/refusal';
import { writeArchive, type ExportedFile } from '~/integrations/disk/write-export.server';
import type { ByteRange } from '~/integrations/files/file-store.server';
import { settings } from '~/platform/settings.server';

const idForm = /^[0-9a-f-]{36}$/;
const keyForm = /^[0-9a-f-]{36}\/[0-9a-f-]{36}-[0-9a-f-]{36}\.zip$/;
const abandonedMs = 60 * 60_000;

// Beside stored files, so that backups hold them.
const root = () => join(settings.DATA_DIR, 'files', 'evidence');

/** Where the evidence file of a key lies. */
export function evidencePath(storeKey: string): string {
  if (!keyForm.test(storeKey)) throw new Error('not an evidence file');
  return join(root(), storeKey);
}

/**
 * A folder in which one run writes the parts of an evidence file; two runs at once never write into each other's. What a
 * killed run left of the same file an hour ago and more is removed.
 */
export async function openEvidenceFolder(organizationId: string, fileId: string, runId: string) {
  if (![organizationId, fileId, runId].every((id) => idForm.test(id)))
    throw new Error('not an evidence file');
  const storeKey = `${organizationId}/${fileId}-${runId}.zip`;
  const archive = evidencePath(storeKey);
  const folder = archive.replace(/\.zip$/, '');
  await removeAbandoned(dirname(archive), fileId);
  await mkdir(folder, { recursive: true });

  /** Writes a part as it comes; a part is under its name only once it is whole. */
  async function write(
    path: string,
    content: Uint8Array | string | AsyncIterable<string | Uint8Array>,
  ): Promise<{ bytes: number; sha256: string }> {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted() {
      const chunks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
      for await (const chunk of chunks) {
        const part = Buffer.from(chunk);
        hash.update(part);
        bytes += part.byteLength;
        yield part;
      }
    }
    await pipeline(Readable.from(counted()), createWriteStream(`${target}.part`));
    await rename(`${target}.part`, target);
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Puts the parts into one archive, in this order. */
  const pack = (files: readonly ExportedFile[], at: Date) => writeArchive(folder, archive, files, at);

  /** Removes the parts; the archive too unless it is to be kept. */
  async function close({ keep }: { keep: boolean }): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    if (!keep) await Promise.all([archive, `${archive}.part`].map((path) => rm(path, { force: true })));
  }

  return { storeKey, write, pack, close };
}

async function removeAbandoned(folder: string, fileId: string): Promise<void> {
  for (const name of (await namesIn(folder)).filter((one) => one.startsWith(`${fileId}-`))) {
    const about = await stat(join(folder, name)).catch(() => null);
    if (about && about.mtimeMs < Date.now() - abandonedMs) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** What lies among evidence files and was last written before an instant, by organization: keys, and folders of runs. */
export async function listEvidenceBefore(before: Date): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const organizationId of (await namesIn(root())).filter((name) => idForm.test(name))) {
    const old: string[] = [];
    for (const name of await namesIn(join(root(), organizationId))) {
      const about = await stat(join(root(), organizationId, name)).catch(() => null);
      if (about && about.mtime < before) old.push(`${organizationId}/${name}`);
    }
    if (old.length > 0) found.set(organizationId, old);
  }
  return found;
}

/** Removes what {@link listEvidenceBefore} named. */
export const removeEvidenceLeft = (name: string): Promise<void> =>
  rm(join(root(), name), { recursive: true, force: true });

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** An evidence file, or a range of it. Refuses with `not-found` where its bytes are gone. */
export async function openEvidence(storeKey: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
  const path = evidencePath(storeKey);
  if (!(await stat(path).catch(() => null))) throw new Refusal('not-found');
  return Readable.toWeb(createReadStream(path, range && { start: range.from, end: range.to }));
}

/** Removes all evidence files of an organization. */
export async function removeEvidence(organizationId: string): Promise<void> {
  if (!idForm.test(organizationId)) throw new Error('not an organization');
  await rm(join(root(), organizationId), { recursive: true, force: true });
}
