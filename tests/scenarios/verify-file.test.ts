import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeEvidenceFile } from '~/jobs/build-evidence-files.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';
import { addUp, settlementPath } from '../../scripts/add-up-settlement.mjs';
import { checkEnvelope } from '../../scripts/check-envelope.mjs';
import { verifyFile } from '../../scripts/verify-file.mjs';
import { createHeldOrder } from '../factories/held-order';
import { readZip } from '../setup/read-zip';
import { writeZip } from '../setup/write-zip';

type Json = Record<string, unknown> | unknown[];

/** The ways to every text, number, truth and null within. */
const leavesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
    : [path];

function changeLeaf(value: Json, path: string[]): void {
  const [key = '', ...rest] = path;
  const held = value as Record<string, unknown>;
  const item = held[key];
  if (rest.length > 0) return changeLeaf(item as Json, rest);
  held[key] = typeof item === 'number' ? item + 1 : typeof item === 'boolean' ? !item : `${String(item)}x`;
}

const now = new Date('2027-01-10T09:00:00.000Z');
const run = promisify(execFile);
let folder: string;
let whole: Buffer;
let files: Map<string, Buffer>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assidu-verify-'));
  const { admin, orderId, organizationId } = await createHeldOrder();
  const { id } = await requestEvidenceFile(admin, { orderId, participantId: null }, { now });
  await makeEvidenceFile({ organizationId, evidenceFileId: id }, { now });
  const { file } = await getEvidenceFile(admin, { evidenceFileId: id });
  whole = Buffer.from(await new Response((await file!.read()) as ReadableStream).arrayBuffer());
  files = readZip(whole);
});

async function saved(name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const changed = async (name: string, change: (files: Map<string, Buffer>) => void) => {
  const copy = new Map(files);
  change(copy);
  return verifyFile(await saved(name, writeZip([...copy])));
};

test('the command says that a whole file holds, without a database or an account', async () => {
  const path = await saved('whole.zip', whole);
  const { PATH = '' } = process.env;
  const { stdout } = await run(process.execPath, ['scripts/verify-file.mjs', path], {
    env: { NODE_ENV: 'test', PATH },
  });
  expect(stdout).toContain('Everything holds');
  const verdict = await verifyFile(path);
  expect(verdict.parts).toBe(verdict.manifest.parts.length);
  expect(verdict.records).toBeGreaterThan(10);
});

test('a changed byte of the archive is found wherever it is, and the command ends with 1', async () => {
  for (const place of [0.1, 0.3, 0.5, 0.7]) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(bytes.length * place);
    bytes[at] = bytes[at]! ^ 1;
    const path = await saved('byte.zip', bytes);
    const failed = await run(process.execPath, ['scripts/verify-file.mjs', path]).catch(
      (error: unknown) => error,
    );
    expect(failed, String(place)).toMatchObject({ code: 1 });
  }
});

test('no byte of the envelope can be changed either', async () => {
  const path = await saved('envelope.zip', whole);
  expect(checkEnvelope(path)).toEqual([]);
  const start = whole.readUInt32LE(whole.length - 6);
  // The first file's header, the whole directory's first entries, and the end
  const places = [...Array(30).keys(), ...Array.from({ length: 300 }, (_, at) => start + at)];
  for (const at of [...places, ...Array.from({ length: 22 }, (_, back) => whole.length - 1 - back)]) {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 1;
    const found = await saved('changed-envelope.zip', bytes);
    expect(checkEnvelope(found), `byte ${at}`).not.toEqual([]);
  }
});

test('whatever byte of the archive is changed, the SHA-256 tells, and what unpacks as something else is found without', async () => {
  const sha256 = createHash('sha256').update(whole).digest('hex');
  const path = await saved('any-byte.zip', whole);
  expect((await verifyFile(path, sha256)).problems).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ mask;
      const changed = await saved('any-byte-changed.zip', bytes);
      const found = (expected?: string) =>
        verifyFile(changed, expected).then(
          ({ problems }) => problems.length > 0,
          () => true,
        );
      expect(await found(sha256)).toBe(true);
      // Bits that fill up the last byte of what is packed mean nothing.
      if (!(await found())) expect([...readZip(bytes)]).toEqual([...files]);
    }),
    { numRuns: 60 },
  );
});

test('no value of the manifest can be changed, whatever the archive around it says', async () => {
  const manifest = JSON.parse(String(files.get('manifest.json'))) as Json;
  const places = leavesOf(manifest).filter((path) => !/^(format|formatVersion)$/.test(path.join('.')));
  const rewritten = async (change: (copy: Json) => void) => {
    const copy = structuredClone(manifest);
    change(copy);
    const text = Buffer.from(JSON.stringify(copy));
    return changed('manifest.zip', (all) => all.set('manifest.json', text)).catch(() => null);
  };
  const euros = await rewritten((copy) =>
    Object.assign((copy as { settlement: object }).settlement, { opco: 900_000 }),
  );
  expect(euros?.problems).toContain('settlement: its parts are not its price');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), async (path) => {
      const verdict = await rewritten((copy) => changeLeaf(copy, path));
      expect(verdict === null || verdict.problems.length > 0, path.join('.')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the sums of the manifest are those of the lines, whatever seals both', async () => {
  type Told = { manifestHash: string; people: { lines: { delivered: number }[] }[] };
  const manifest = JSON.parse(String(files.get('manifest.json'))) as Parameters<typeof addUp>[0];
  const settled = JSON.parse(String(files.get(settlementPath))) as Told;
  settled.people[0]!.lines[0]!.delivered += 1;
  expect(addUp(manifest, settled as unknown as Parameters<typeof addUp>[1])).toEqual([
    'hours of Léa 1 Essai: not the sum of their lines',
  ]);
});

test('the command prints the SHA-256, and refuses a file that is another', async () => {
  const path = await saved('expected.zip', whole);
  const sha256 = createHash('sha256').update(whole).digest('hex');
  const command = (...more: string[]) => run(process.execPath, ['scripts/verify-file.mjs', path, ...more]);
  expect((await command()).stdout).toContain(`SHA-256 of the archive: ${sha256}`);
  expect((await command('--sha256', sha256)).stdout).toContain('it is the file with that SHA-256');
  await expect(command('--sha256', '0'.repeat(64))).rejects.toMatchObject({ code: 1 });
});

test('what was changed, left out or added is named', async () => {
  const summary = await changed('summary.zip', (all) => all.set('01_Synthese.pdf', Buffer.from('another')));
  expect(summary.problems.join()).toContain('01_Synthese.pdf');
  const missing = await changed('missing.zip', (all) => all.delete('LISEZMOI.txt'));
  expect(missing.problems).toEqual(['LISEZMOI.txt: missing from the archive']);
  const more = await changed('more.zip', (all) => all.set('11_Autre.txt', Buffer.from('x')));
  expect(more.problems).toEqual(['11_Autre.txt: not in the manifest']);
});

test('a chain rewritten together with its manifest is found record by record', async () => {
  type Manifest = { parts: { path: string; bytes: number; sha256: string }[]; chains: { path: string }[] };
  const path = [...files.keys()].find((one) => one.includes('seances/')) ?? '';
  const rewritten = await changed('rewritten.zip', (all) => {
    const lines = String(all.get(path)).trimEnd().split('\n');
    lines[1] = lines[1]!.replace('"source":"', '"source":"x');
    const text = Buffer.from(`${lines.join('\n')}\n`);
    const manifest = JSON.parse(String(all.get('manifest.json'))) as Manifest;
    const part = manifest.parts.find((one) => one.path === path)!;
    part.bytes = text.length;
    part.sha256 = createHash('sha256').update(text).digest('hex');
    all.set(path, text);
    all.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  });
  expect(rewritten.problems).toEqual([
    `${path}: record 2 was changed`,
    'manifest.json: not the one that this file was made with',
  ]);
});

test('bombs, paths that escape and files of another kind are refused', async () => {
  const bomb = await changed('bomb.zip', (all) => all.set('01_Synthese.pdf', Buffer.alloc(50_000_000)));
  expect(bomb.problems.join()).toContain('01_Synthese.pdf is longer than the manifest says');
  await expect(changed('escape.zip', (all) => all.set('../passwd', Buffer.from('x')))).rejects.toThrow(
    'unsafe path',
  );
  await expect(changed('absolute.zip', (all) => all.set('/etc/x', Buffer.from('x')))).rejects.toThrow(
    'unsafe path',
  );
  const twice = writeZip([...files, ['LISEZMOI.txt', Buffer.from('again')]]);
  await expect(saved('twice.zip', twice).then(verifyFile)).rejects.toThrow('twice');
  await expect(saved('text.zip', Buffer.from('no archive')).then(verifyFile)).rejects.toThrow(
    'no ZIP archive',
  );
  await expect(verifyFile(join(folder, 'none.zip'))).rejects.toThrow('There is no file');
  await expect(changed('other.zip', (all) => all.delete('manifest.json'))).rejects.toThrow(
    'no evidence file',
  );
  const cut = await saved('cut.zip', (await readFile(join(folder, 'whole.zip'))).subarray(0, 4000));
  await expect(verifyFile(cut)).rejects.toThrow();
});
