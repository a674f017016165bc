import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemActor, type ActorOf } from '~/domain/actor';
import { evidenceHash, genesisHash, type EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { exportParts, notExported } from '~/domain/lifecycle/export-plan';
import { purgedModels } from '~/domain/lifecycle/purge-plan';
import { makeDataExport } from '~/jobs/make-data-export.server';
import { forOrganization } from '~/platform/tenancy.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';
import { getDataExportFile } from '~/use-cases/lifecycle/get-data-export-file.server';
import { listDataExports } from '~/use-cases/lifecycle/list-data-exports.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';
import { requestDataExport } from '~/use-cases/lifecycle/request-data-export.server';
import { emailsTo } from '../../tests/factories/email';
import { createFullOrganization } from '../../tests/factories/full-organization';
import { createMember } from '../../tests/factories/member';
import { readZip } from '../../tests/setup/read-zip';

const now = new Date();
const never = new AbortController().signal;
type Full = Awaited<ReturnType<typeof createFullOrganization>>;

async function download(owner: ActorOf<'member'>, exportId: string): Promise<Buffer> {
  const file = await getDataExportFile(owner, { exportId }, { now });
  const whole = Buffer.from(await new Response((await file.read()) as ReadableStream).arrayBuffer());
  expect(whole.byteLength).toBe(file.bytes);
  expect(createHash('sha256').update(whole).digest('hex')).toBe(file.sha256);
  return whole;
}

async function exported({ owner, organizationId }: Full, signal = never) {
  const { exportId } = await requestDataExport(owner, { now });
  await makeDataExport({ organizationId, exportId }, signal);
  return { exportId, files: readZip(await download(owner, exportId)) };
}

const rowsIn = (files: Map<string, Buffer>, path: string) =>
  JSON.parse(String(files.get(path))) as Record<string, unknown>[];

test('every tenant table is in an export, or left out by name', () => {
  const tables = exportParts.flatMap((part) => ('table' in part ? [part.table] : []));
  expect([...tables, ...notExported].sort()).toEqual([...purgedModels].sort());
});

test('an export holds all that the organization holds, with a manifest that is right', async () => {
  const full = await createFullOrganization();
  const { exportId, files } = await exported(full);

  const manifest = JSON.parse(String(files.get('manifest.json'))) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  expect(manifest.files.map(({ path }) => path).sort()).toEqual(
    [...files.keys()].filter((path) => path !== 'manifest.json').sort(),
  );
  for (const { path, bytes, sha256 } of manifest.files) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect(content.byteLength, path).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
  }
  for (const part of exportParts) if ('path' in part) expect([...files.keys()]).toContain(part.path);
  expect(rowsIn(files, 'data/organization.json')).toMatchObject([{ id: full.organizationId }]);
  expect(rowsIn(files, 'data/people.json')).toHaveLength(3);
  expect(rowsIn(files, 'data/invoices.json')).toMatchObject([{ number: full.invoiceNumber }]);
  expect([...files.keys()]).toContain(`invoices/${full.invoiceNumber}.xml`);
  expect(String(files.get(`invoices/${full.invoiceNumber}.pdf`)).slice(0, 5)).toBe('%PDF-');
  expect([...files.keys()].filter((path) => path.startsWith('certificates/'))).toHaveLength(1);
  expect(String(files.get('people.csv'))).toContain(full.ownerEmail);
  expect(String(files.get('progress.csv')).trim().split('\r\n')).toHaveLength(3);
  // The factory's logo has a row and no bytes: that is told, and stops nothing.
  expect(String(files.get('README.txt'))).toContain('logo.png');

  const [email] = (await emailsTo(full.ownerEmail)).filter(({ template }) => template === 'export-ready');
  expect(email?.values).toMatchObject({ days: 7 });
  expect(await listDataExports(full.owner, { now })).toMatchObject([
    { id: exportId, status: 'ready', ratio: 1 },
    { status: 'deleted' },
  ]);
});

test('whoever has the export alone can check every chain of evidence', async () => {
  const full = await createFullOrganization();
  const { files } = await exported(full);
  const lines = String(files.get('evidence/evidence.jsonl')).trim().split('\n');
  const records = lines
    .map((line) => ({ ...(JSON.parse(line) as EvidenceRecord), organizationId: full.organizationId }))
    .sort((one, other) => one.sequence - other.sequence);
  const heads = new Map<string, string>();
  for (const record of records) {
    expect(record.previousHash).toBe(heads.get(record.stream) ?? genesisHash);
    expect(evidenceHash(record)).toBe(record.hash);
    heads.set(record.stream, record.hash);
  }
  for (const { stream, hash } of rowsIn(files, 'data/evidence-chains.json')) {
    expect(heads.get(String(stream))).toBe(hash);
  }
});

test('killed before any step and taken up again, an export is the same', async () => {
  const full = await createFullOrganization();
  const whole = (await exported(full)).files;
  const { exportId } = await requestDataExport(full.owner, { now });
  const { organizationId } = full;
  for (let nth = 2; ; nth += 1) {
    let looks = 0;
    const signal = {
      aborted: true,
      throwIfAborted: () => {
        if ((looks += 1) === 3 + (nth % 2)) throw new Error('killed');
      },
    } as unknown as AbortSignal;
    const stopped = await makeDataExport({ organizationId, exportId }, signal).then(
      () => false,
      () => true,
    );
    if (!stopped) break;
    expect(nth).toBeLessThan(200);
  }
  const resumed = readZip(await download(full.owner, exportId));
  // What the first export and its own request left behind is all that differs.
  const differs = ['manifest.json', 'README.txt', 'data/audit-log.json'];
  expect([...resumed.keys()].sort()).toEqual([...whole.keys()].sort());
  for (const [path, content] of resumed) {
    if (!differs.includes(path) && !path.endsWith('.pdf'))
      expect(String(content), path).toBe(String(whole.get(path)));
  }
});

test('asked for twice while it is made, it is one export; and only those who may, of this organization, have it', async () => {
  const full = await createFullOrganization();
  const both = await Promise.all([1, 2].map(() => requestDataExport(full.owner, { now })));
  expect(both[0]).toEqual(both[1]);
  const { exportId } = both[0] ?? { exportId: '' };
  const { organizationId } = full;
  await makeDataExport({ organizationId, exportId }, never);
  const refused = { code: 'not-allowed' };
  await expect(requestDataExport(full.trainer, { now })).rejects.toMatchObject(refused);
  await expect(getDataExportFile(full.trainer, { exportId }, { now })).rejects.toMatchObject(refused);
  const stranger = await createMember({ role: 'owner' });
  await expect(getDataExportFile(stranger, { exportId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('after 7 days the archive is gone, and before that any part of it can be fetched again', async () => {
  const full = await createFullOrganization();
  const { exportId } = await exported(full);
  const file = await getDataExportFile(full.owner, { exportId }, { now });
  const whole = await download(full.owner, exportId);
  const range = { from: 10, to: 29 };
  const part = Buffer.from(await new Response((await file.read(range)) as ReadableStream).arrayBuffer());
  expect(part.equals(whole.subarray(10, 30))).toBe(true);

  const later = new Date(now.getTime() + 8 * 24 * 3_600_000);
  await expect(getDataExportFile(full.owner, { exportId }, { now: later })).rejects.toMatchObject({
    code: 'not-found',
  });
  await deleteExpiredArchives(systemActor, { dryRun: false }, { now: later });
  await expect(file.read()).rejects.toMatchObject({ code: 'not-found' });
});

test('a purge in the middle ends an export, and once it has begun none can be asked for', async () => {
  const full = await createFullOrganization();
  const { organizationId, purgeAt } = full;
  const { exportId } = await requestDataExport(full.owner, { now });
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { state: 'purging' },
  });
  await expect(requestDataExport(full.owner, { now })).rejects.toMatchObject({ code: 'organization-ended' });
  await purgeOrganization(systemActor, full, { now: purgeAt, rest: 0 });
  await makeDataExport({ organizationId, exportId }, never);
  await expect(getDataExportFile(full.owner, { exportId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});
