import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { chainOf, partCheck } from '~/domain/proof/verify-parts';
import { manifestSchema, type Manifest } from '~/domain/proof/manifest';
import { buildEvidenceFiles, makeEvidenceFile } from '~/jobs/build-evidence-files.server';
import { currentFileStore } from '~/integrations/files/current-file-store.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { buildEvidenceFile } from '~/use-cases/proof/build-evidence-file.server';
import { getOrderHistory } from '~/use-cases/funding/get-order-history.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';
import { takeUpEvidenceFiles } from '~/use-cases/proof/take-up-evidence-files.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';
import { createHeldOrder } from '../../tests/factories/held-order';
import { attachSignedPaper } from '../../tests/factories/signed-paper';
import { createMember } from '../../tests/factories/member';
import type { AcceptedOrder } from '../../tests/factories/order';
import { textOfPdf } from '../../tests/setup/pdf-text';
import { readZip } from '../../tests/setup/read-zip';

const after = new Date('2027-01-10T09:00:00.000Z');
const never = new AbortController().signal;

async function fileOf(
  { admin }: AcceptedOrder,
  id: string,
): Promise<{ files: Map<string, Buffer>; manifest: Manifest }> {
  const { file } = await getEvidenceFile(admin, { evidenceFileId: id });
  const whole = Buffer.from(await new Response((await file!.read()) as ReadableStream).arrayBuffer());
  expect(createHash('sha256').update(whole).digest('hex')).toBe(file!.sha256);
  const files = readZip(whole);
  return { files, manifest: manifestSchema.parse(JSON.parse(String(files.get('manifest.json')))) };
}

async function ask(order: AcceptedOrder, participantId: string | null = null, now = after) {
  const { id } = await requestEvidenceFile(order.admin, { orderId: order.orderId, participantId }, { now });
  return { organizationId: order.organizationId, evidenceFileId: id };
}

const intact = (manifest: Manifest, files: Map<string, Buffer>) =>
  manifest.parts.map((part) => {
    const check = partCheck(part, chainOf(manifest, part));
    check.take(files.get(part.path) ?? Buffer.alloc(0));
    return check.end();
  });

test('one click gives the whole file: each part is there, named for controllers, and holds what its hash says', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  expect(await makeEvidenceFile(key, { now: after })).toBe(true);
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  expect(manifest.parts.map(({ path }) => path).sort()).toEqual(
    [...files.keys()].filter((path) => path !== 'manifest.json').sort(),
  );
  expect(intact(manifest, files).filter((verdict) => !verdict.intact)).toEqual([]);
  const folders = new Set([...files.keys()].map((path) => path.split('/')[0]));
  for (const folder of [
    ...['01_Synthese.pdf', '02_Convention', '03_Programme', '05_Emargements', '06_Certificats_realisation'],
    ...['07_Assistance', '10_Preuves', 'manifest.json', 'LISEZMOI.txt'],
  ]) {
    expect(folders).toContain(folder);
  }
  expect(manifest.chains.map(({ stream }) => stream.split(':')[0])).toEqual([
    'order',
    'session',
    'enrolment',
    'enrolment',
  ]);
  const content = files.get('02_Convention/Contenu_accepte_v1.json') ?? Buffer.alloc(0);
  expect(createHash('sha256').update(content).digest('hex')).toBe(manifest.convention?.contentHash);
  const certificates = [...files.keys()].filter((path) => path.startsWith('06_'));
  expect(certificates).toEqual(['06_Certificats_realisation/ESSAI_Lea_1.pdf']);
  const [page = ''] = await textOfPdf(files.get(certificates[0]!)!);
  for (const part of ['Léa 1 Essai', 'Anne Delorme, Directrice', '6 h 30 min']) expect(page).toContain(part);
  const summary = (await textOfPdf(files.get('01_Synthese.pdf')!)).join(' ');
  for (const part of ['Conduire un entretien', 'Facture au client', '6 h 30 min'])
    expect(summary).toContain(part);
});

test('who was sent what before the training is in the file, with the rules that were given', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  await makeEvidenceFile(key, { now: after });
  const { files } = await fileOf(order, key.evidenceFileId);
  const sheet = files.get('11_Information_convocation/Information_convocation.pdf')!;
  const text = (await textOfPdf(sheet)).join(' ');
  for (const part of ['Léa 1 Essai', 'Léa 2 Essai', 'formateurs', 'horaires', 'L. 6353-8'])
    expect(text).toContain(part);
  const table = String(files.get('10_Preuves/Decompte.csv'));
  expect(table).toContain('Léa 1 Essai;Demi-journée;Conduire un entretien');
  expect(table).toContain('Absent');
});

test('a changed byte is found, in a document as in a chain', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  await makeEvidenceFile(key, { now: after });
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  const change = (path: string, at: number) => {
    const bytes = Buffer.from(files.get(path)!);
    bytes[at] = bytes[at]! ^ 1;
    return intact(manifest, new Map([...files, [path, bytes]])).filter((verdict) => !verdict.intact);
  };
  expect(change('01_Synthese.pdf', 500)).toEqual([
    { path: '01_Synthese.pdf', intact: false, problem: 'hash' },
  ]);
  const chain = manifest.chains.find(({ stream }) => stream.startsWith('session'))!;
  const text = String(files.get(chain.path));
  expect(change(chain.path, text.indexOf('"payload"') + 30)).toMatchObject([
    {
      path: chain.path,
      intact: false,
      problem: expect.stringMatching(/content-changed|not-readable/) as string,
    },
  ]);
  const lines = text.trimEnd().split('\n');
  const shorter = Buffer.from(`${lines.slice(0, -1).join('\n')}\n`);
  const cut = intact(manifest, new Map([...files, [chain.path, shorter]])).filter(
    (verdict) => !verdict.intact,
  );
  expect(cut).toMatchObject([{ problem: 'end-missing', sequence: lines.length }]);
});

test('the file of one learner tells of nobody else, and its chains still hold', async () => {
  const order = await createHeldOrder();
  const [own, other] = order.session.learners;
  const participant = order.participants.find(({ enrolmentId }) => enrolmentId === own!.enrolmentId)!;
  const key = await ask(order, participant.id);
  await makeEvidenceFile(key, { now: after });
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  expect(intact(manifest, files).filter((verdict) => !verdict.intact)).toEqual([]);
  expect(manifest).toMatchObject({ person: 'Léa 1 Essai' });
  expect(manifest.chains.find(({ stream }) => stream.startsWith('session'))!.withheld).toBeGreaterThan(0);
  for (const [path, content] of files) {
    const text = path.endsWith('.pdf') ? (await textOfPdf(content)).join(' ') : String(content);
    expect(text, path).not.toContain('Léa 2');
    expect(text, path).not.toContain(other!.participantId);
  }
});

test('twice at once it is one file, and a run that is killed is made again whole', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  expect((await ask(order)).evidenceFileId).toBe(key.evidenceFileId);
  const killed = new AbortController();
  killed.abort();
  await expect(buildEvidenceFiles(key, killed.signal)).rejects.toThrow();
  const made = await Promise.all([1, 2].map(() => makeEvidenceFile(key, { now: after })));
  expect(made.filter(Boolean)).toHaveLength(1);
  await buildEvidenceFiles(key, never);
  expect(await buildEvidenceFile(systemActor, key, { now: after })).toBe(false);
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  expect(intact(manifest, files).every((verdict) => verdict.intact)).toBe(true);
  const issued = await forOrganization(order.organizationId).issuedDocument.findMany({
    where: { organizationId: order.organizationId },
  });
  expect(new Set(issued.map(({ version }) => version))).toEqual(new Set([1]));
});

test('what was issued and replaced stays in the file beside the version that replaced it', async () => {
  const order = await createHeldOrder();
  const { admin, orderId, organizationId, session } = order;
  const { enrolmentId } = session.learners[0]!;
  const wish = { orderId, kind: 'completion-certificate' as const, enrolmentId };
  for (const again of [false, true]) await issueDocuments(admin, { ...wish, again }, { now: after });
  const key = await ask(order);
  await makeEvidenceFile(key, { now: after });
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  const issued = await forOrganization(organizationId).issuedDocument.findMany({
    where: { organizationId, kind: wish.kind },
    orderBy: { version: 'asc' },
  });
  const folder = '06_Certificats_realisation';
  const paths = [`${folder}/Versions_remplacees/ESSAI_Lea_1_v1.pdf`, `${folder}/ESSAI_Lea_1.pdf`];
  expect(paths.map((path) => manifest.parts.find((part) => part.path === path)?.sha256)).toEqual(
    issued.map(({ sha256 }) => sha256),
  );
  expect(paths.every((path) => files.has(path))).toBe(true);
});

test('the paper that the client signed is in the file, and its line of the history opens it', async () => {
  const order = await createHeldOrder();
  const { signed, documentFileId } = await attachSignedPaper(order);
  const key = await ask(order);
  await makeEvidenceFile(key, { now: after });
  const { files } = await fileOf(order, key.evidenceFileId);
  expect(files.get('02_Convention/Convention_signee_v1.pdf')).toEqual(signed);
  const history = await getOrderHistory(order.admin, order);
  expect(history.filter((line) => line.documentFileId !== null)).toMatchObject([
    { kind: 'accepted-attested', documentFileId },
  ]);
});

test('a stored file that is lost keeps nothing back: its part is named as missing', async () => {
  const order = await createHeldOrder();
  const { storeKey } = await attachSignedPaper(order);
  await currentFileStore().remove(storeKey);
  const key = await ask(order);
  expect(await makeEvidenceFile(key, { now: after })).toBe(true);
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  expect(manifest.missing).toContainEqual({
    ...{ piece: 'lost-file', by: 'organization', of: ['02_Convention/Convention_signee_v1'] },
  });
  expect(files.has('02_Convention/Convention_v1.pdf')).toBe(true);
  const summary = (await textOfPdf(files.get('01_Synthese.pdf')!)).join(' ');
  expect(summary).toContain('Fichier introuvable dans le stockage');
});

test('a file that nobody makes is handed out once more, then given up, and can be asked for again', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  const at = (hours: number) => ({ now: new Date(after.getTime() + hours * 3_600_000) });
  const sweep = (hours: number) => takeUpEvidenceFiles(systemActor, { dryRun: false }, at(hours));
  const works = () =>
    forAccounts().outboxMessage.count({ where: { organizationId: order.organizationId, kind: 'work' } });
  const before = await works();
  const statusOf = async () => (await getEvidenceFile(order.admin, key)).status;
  await sweep(0.5);
  expect(await works()).toBe(before);
  await sweep(1);
  expect(await works()).toBe(before + 1);
  expect(await statusOf()).toBe('queued');
  await sweep(2);
  expect(await statusOf()).toBe('failed');
  expect((await ask(order)).evidenceFileId).not.toBe(key.evidenceFileId);
});

test('before the end there is no certificate, and the file says what will come', async () => {
  const order = await createHeldOrder();
  const now = new Date('2026-11-25T09:00:00.000Z');
  const key = await ask(order, null, now);
  await makeEvidenceFile(key, { now });
  const { files, manifest } = await fileOf(order, key.evidenceFileId);
  expect([...files.keys()].some((path) => path.startsWith('06_'))).toBe(false);
  expect(manifest.missing).toContainEqual({ piece: 'not-over', by: 'time', of: [] });
});

test('strangers, and those who may not, get nothing', async () => {
  const order = await createHeldOrder();
  const key = await ask(order);
  const stranger = await createMember({ role: 'owner' });
  const { orderId } = order;
  const wish = { orderId, participantId: null };
  await expect(requestEvidenceFile(stranger, wish, { now: after })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getEvidenceFile(stranger, key)).rejects.toMatchObject({ code: 'not-found' });
  const { trainer } = order.session;
  await expect(requestEvidenceFile(trainer, wish, { now: after })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(getEvidenceFile(trainer, key)).rejects.toMatchObject({ code: 'not-allowed' });
});
