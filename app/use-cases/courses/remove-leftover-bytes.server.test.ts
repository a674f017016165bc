import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { sweepUnusedFiles } from '~/jobs/sweep-unused-files.server';
import { fileStore } from '~/integrations/files/current-file-store.server';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { incomingFile, pngFile } from '../../../tests/factories/image';
import { createMember } from '../../../tests/factories/member';

const folder = join(settings.DATA_DIR, 'files');
const empty = () => rm(settings.DATA_DIR, { recursive: true, force: true });
beforeEach(empty);
afterAll(empty);

const now = new Date('2026-11-02T09:00:00.000Z');
const sweep = (dryRun = false) => sweepUnusedFiles({ now, dryRun });

async function age(path: string, days: number): Promise<string> {
  const then = new Date(Date.now() - days * 24 * 3_600_000);
  await utimes(join(folder, path), then, then);
  return path;
}

/** Bytes as a process that was killed before it could record them leaves them. */
async function kept(organizationId: string, days: number): Promise<string> {
  const about = { organizationId, name: 'plan.png', mediaType: 'image/png' };
  const content = (async function* () {
    yield await Promise.resolve(Buffer.from(randomUUID()));
  })();
  return age((await fileStore('disk').put(content, about)).key, days);
}

/** What a process killed while it wrote leaves. */
async function begun(days: number): Promise<string> {
  const path = join('incoming', randomUUID());
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), 'half of');
  return age(path, days);
}

async function onDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

test('what killed uploads leave is removed once it is old, and nothing that a row names', async () => {
  const trainer = await createMember();
  const { organizationId } = trainer;
  const uploaded = {
    purpose: 'lesson-image' as const,
    ...incomingFile(pngFile({ width: 4, height: 4, bytes: 400 })),
  };
  const { id } = await uploadFile(trainer, uploaded, { now });
  const { storeKey: named } = await forOrganization(organizationId).storedFile.findFirstOrThrow({
    where: { organizationId, id },
  });
  await age(named, 400);
  const young = [await kept(organizationId, 6.9), await begun(0.9)];
  const old = [await kept(organizationId, 7.1), await kept(organizationId, 90), await begun(1.1)];
  const all = [named, ...young, ...old].sort();
  expect(await onDisk()).toEqual(all);

  const said = { uploadsUnfinished: 1, filesUnrecorded: 2 };
  expect(await sweep(true)).toMatchObject(said);
  expect(await onDisk()).toEqual(all);

  expect(await sweep()).toMatchObject(said);
  expect(await onDisk()).toEqual([named, ...young].sort());

  expect(await sweep()).toMatchObject({ uploadsUnfinished: 0, filesUnrecorded: 0 });
  expect(await onDisk()).toEqual([named, ...young].sort());
});

test('twice at once is harmless, and so is a disk that has never kept anything', async () => {
  expect(await sweep()).toMatchObject({ uploadsUnfinished: 0, filesUnrecorded: 0 });
  const { organizationId } = await createMember();
  for (let count = 0; count < 5; count += 1) await kept(organizationId, 30);
  const young = await kept(organizationId, 1);
  await Promise.all([sweep(), sweep(), sweep()]);
  expect(await onDisk()).toEqual([young]);
});

test('the files of an organization that the database does not know are left alone', async () => {
  const path = await kept(randomUUID(), 400);
  expect(await sweep()).toMatchObject({ filesUnrecorded: 0 });
  expect(await onDisk()).toEqual([path]);
});
