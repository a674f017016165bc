import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { manifestSchema } from '~/domain/proof/manifest';
import { retainEvidence } from '~/jobs/retain-evidence.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';
import { getArchive } from '~/use-cases/lifecycle/get-archive.server';
import { getPurge } from '~/use-cases/lifecycle/get-purge.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';
import { getOpenedEvidence } from '~/use-cases/proof/get-opened-evidence.server';
import { getRetainedEvidence } from '~/use-cases/proof/get-retained-evidence.server';
import { openRetainedEvidence } from '~/use-cases/proof/open-retained-evidence.server';
import { emailsTo } from '../../../tests/factories/email';
import { addPerson, startTest } from '../../../tests/factories/full-organization';
import { createHeldOrder } from '../../../tests/factories/held-order';
import { createOperator } from '../../../tests/factories/operator';
import { readZip } from '../../../tests/setup/read-zip';

const later = new Date('2030-01-10T09:00:00.000Z');
const from = { address: '192.0.2.44' };

/** An organization whose Test is long over, with a training that it sold. */
async function endedOrder() {
  const order = await createHeldOrder();
  const { organizationId } = order;
  const startedAt = new Date('2026-11-01T09:00:00.000Z');
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { plan: 'test', state: 'test', planStartedAt: startedAt },
    select: { id: true },
  });
  await startTest(organizationId, startedAt);
  const owner = await addPerson(organizationId, 'owner', startedAt);
  return { ...order, ownerEmail: owner.email };
}

async function whole(file: { read: () => Promise<unknown>; sha256: string }): Promise<Buffer> {
  const bytes = Buffer.from(await new Response((await file.read()) as ReadableStream).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  return bytes;
}

test('a purge leaves the evidence of what was sold in the archive, encrypted, and nothing else of it', async () => {
  const { organizationId, orderId } = await endedOrder();
  const purging = purgeOrganization(systemActor, { organizationId }, { now: later, rest: 0 });
  await expect(purging).rejects.toThrow('not in the archive');
  const done = await purgeOrganization(
    systemActor,
    { organizationId },
    { now: later, rest: 0, retain: retainEvidence },
  );
  expect(done).not.toBeNull();
  expect(await forOrganization(organizationId).trainingOrder.count({ where: { organizationId } })).toBe(0);

  const row = await forAccounts().purge.findFirstOrThrow({ where: { organizationId }, select: { id: true } });
  const operator = await createOperator();
  const { evidence, receipt } = await getPurge(operator, { purgeId: row.id });
  expect(evidence).toMatchObject([{ endsOn: '2026-12-24', keptUntil: '2029-12-31', openUntil: null }]);
  expect(receipt?.kept).toContainEqual({
    ...{ what: 'evidence', count: 1, law: 'art. R. 6313-3 du Code du travail', until: '2029-12-31' },
  });
  const documentId = evidence[0]!.id;
  const wish = { purgeId: row.id, documentId, reason: 'Contrôle de l’OPCO, demande du 3 janvier' };
  const files = readZip(await whole(await getRetainedEvidence(operator, wish, { now: later })));
  const manifest = manifestSchema.parse(JSON.parse(String(files.get('manifest.json'))));
  expect(manifest.order.id).toBe(orderId);
  expect([...files.keys()]).toContain('06_Certificats_realisation/ESSAI_Lea_1.pdf');
  const logged = await forAccounts().operatorAuditEntry.findMany({
    where: { organizationId, action: 'evidence.read' },
  });
  expect(logged).toMatchObject([{ reason: wish.reason, userId: operator.userId }]);
});

test('the former owner fetches it once an operator has opened it, and nobody before', async () => {
  const { organizationId, ownerEmail } = await endedOrder();
  await purgeOrganization(systemActor, { organizationId }, { now: later, rest: 0, retain: retainEvidence });
  const [email] = (await emailsTo(ownerEmail)).filter(({ template }) => template === 'purge-receipt');
  const token = String(email?.values.url).split('/').at(-1) ?? '';
  const [kept] = (await getArchive({ token }, from)).evidence;
  const wish = { token, documentId: kept!.id };
  await expect(getOpenedEvidence(wish, from)).rejects.toMatchObject({ code: 'not-found' });
  const operator = await createOperator();
  const row = await forAccounts().purge.findFirstOrThrow({ where: { organizationId }, select: { id: true } });
  const act = { purgeId: row.id, documentId: kept!.id, reason: 'Pièce d’identité et Kbis vus' };
  await openRetainedEvidence(operator, act, { now: later });
  expect((await getArchive({ token }, from)).evidence[0]?.openUntil).not.toBeNull();
  expect(readZip(await whole(await getOpenedEvidence(wish, from))).has('manifest.json')).toBe(true);
  const forged = getOpenedEvidence({ token: 'x'.repeat(43), documentId: kept!.id }, from);
  await expect(forged).rejects.toMatchObject({ code: 'not-found' });
});

test('killed between building and archiving, a purge retains each order once; its time over, it is gone', async () => {
  const { organizationId } = await endedOrder();
  await Promise.all([1, 2].map(() => retainEvidence(organizationId, later).catch(() => undefined)));
  await retainEvidence(organizationId, later);
  const kept = { organizationId, kind: 'evidence' };
  expect(await forAccounts().archivedDocument.count({ where: kept })).toBe(1);
  await purgeOrganization(systemActor, { organizationId }, { now: later, rest: 0, retain: retainEvidence });
  const row = await forAccounts().archivedDocument.findFirstOrThrow({ where: kept, select: { id: true } });
  const purge = await forAccounts().purge.findFirstOrThrow({
    where: { organizationId },
    select: { id: true },
  });
  const operator = await createOperator();
  const wish = { purgeId: purge.id, documentId: row.id, reason: 'Contrôle tardif' };
  const file = await getRetainedEvidence(operator, wish, { now: later });
  await deleteExpiredArchives(systemActor, { dryRun: false }, { now: later });
  expect(await forAccounts().archivedDocument.count({ where: kept })).toBe(0);
  await expect(file.read()).rejects.toMatchObject({ code: 'not-found' });
});
