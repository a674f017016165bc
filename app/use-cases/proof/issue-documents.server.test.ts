import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getIssuedDocument } from '~/use-cases/proof/get-issued-document.server';
import { getOrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';
import { connect } from '../../../tests/factories/attendance';
import { createHeldOrder } from '../../../tests/factories/held-order';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { textOfPdf } from '../../../tests/setup/pdf-text';

const now = new Date('2027-01-10T09:00:00.000Z');

async function rowsOf(organizationId: string, kind: string) {
  return forOrganization(organizationId).issuedDocument.findMany({
    where: { organizationId, kind },
    orderBy: { version: 'asc' },
  });
}

test('what says the same stays the version it is; what changed is another that names the one it replaces', async () => {
  const { admin, organizationId, orderId, session } = await createHeldOrder();
  expect(await issueDocuments(admin, { orderId }, { now })).toEqual({ issued: 3 });
  expect(await issueDocuments(admin, { orderId }, { now })).toEqual({ issued: 0 });
  await connect(session, { learner: 1, halfDay: 0 }, 0, 60);
  const db = forOrganization(organizationId);
  await db.membership.updateMany({
    where: { organizationId, id: session.learners[0]!.actor.membershipId },
    data: { lastName: 'Dupont' },
  });
  const kind = 'completion-certificate' as const;
  expect(await issueDocuments(admin, { orderId, kind }, { now })).toEqual({ issued: 2 });
  const rows = await rowsOf(organizationId, kind);
  expect(rows.map(({ version }) => version).sort()).toEqual([1, 1, 2]);
  const latest = rows.find(({ version }) => version === 2)!;
  expect(rows.find(({ id }) => id === latest.replacesId)).toMatchObject({ version: 1 });
  const file = await getIssuedDocument(admin, { orderId, documentId: latest.id });
  const bytes = Buffer.from(await new Response((await file.read()) as ReadableStream).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(latest.sha256);
  expect((await textOfPdf(bytes))[0]).toContain('Léa 1 Dupont');
});

test('asked for twice at once, each document is issued once', async () => {
  const { admin, organizationId, orderId } = await createHeldOrder();
  const both = await Promise.all([1, 2].map(() => issueDocuments(admin, { orderId }, { now })));
  expect(both.reduce((sum, { issued }) => sum + issued, 0)).toBe(3);
  expect(await rowsOf(organizationId, 'programme')).toHaveLength(1);
});

test('a certificate waits for the day after the end, and for whoever signs it', async () => {
  const { admin, organizationId, orderId } = await createAcceptedOrder();
  const kind = 'completion-certificate' as const;
  const unsigned = issueDocuments(admin, { orderId, kind }, { now });
  await expect(unsigned).rejects.toMatchObject({ code: 'signatory-missing' });
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { representativeName: 'Anne Delorme' },
    select: { id: true },
  });
  const lastDay = new Date('2026-12-24T18:00:00.000Z');
  const early = issueDocuments(admin, { orderId, kind }, { now: lastDay });
  await expect(early).rejects.toMatchObject({ code: 'training-not-over' });
  // Nobody came: there is nothing to certify.
  expect(await issueDocuments(admin, { orderId, kind }, { now })).toEqual({ issued: 0 });
});

test('what a learner handed in is in their evaluations', async () => {
  const { admin, organizationId, orderId, session } = await createHeldOrder();
  const { enrolmentId } = session.learners[0]!;
  const db = forOrganization(organizationId);
  const { versionId } = await db.enrolment.findFirstOrThrow({
    where: { organizationId, id: enrolmentId },
    select: { versionId: true },
  });
  const lesson = await db.lesson.findFirstOrThrow({
    where: { organizationId, courseId: session.courseId },
    select: { id: true, title: true },
  });
  await db.quizAttempt.create({
    data: {
      ...{ organizationId, id: createId(), enrolmentId, courseId: session.courseId, lessonId: lesson.id },
      ...{ versionId, number: 1, seed: 's', startedAt: now, handedInAt: now, handedInBy: 'learner' },
      ...{ points: 800, maximum: 1000, score: 8000, passed: true },
    },
    select: { id: true },
  });
  await issueDocuments(admin, { orderId, kind: 'evaluations' }, { now });
  const [row] = await rowsOf(organizationId, 'evaluations');
  const file = await getIssuedDocument(admin, { orderId, documentId: row!.id });
  const bytes = new Uint8Array(await new Response((await file.read()) as ReadableStream).arrayBuffer());
  const text = (await textOfPdf(bytes)).join(' ');
  for (const part of ['Léa 1 Essai', lesson.title, '80 %, acquis']) expect(text).toContain(part);
});

test('the page lists what there is, what is missing and from whom', async () => {
  const { admin, orderId } = await createHeldOrder();
  await issueDocuments(admin, { orderId }, { now });
  const { accepted, documents, mayMake } = await getOrderDocuments(admin, { orderId }, { now });
  expect(mayMake).toBe(true);
  expect(accepted?.people.map(({ minutes }) => minutes)).toEqual([390, 0]);
  expect(accepted?.missing.map(({ piece, by }) => `${piece} ${by}`)).toContain('client-invoice organization');
  expect(documents.map(({ kind }) => kind).sort()).toEqual([
    'assistance-log',
    'completion-certificate',
    'programme',
  ]);
});

test('strangers are told of nothing, trainers may not', async () => {
  const { admin, orderId, organizationId, session } = await createHeldOrder();
  await issueDocuments(admin, { orderId }, { now });
  const [row] = await rowsOf(organizationId, 'programme');
  const stranger = await createMember({ role: 'owner' });
  const wish = { orderId, documentId: row!.id };
  await expect(issueDocuments(stranger, { orderId }, { now })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getIssuedDocument(stranger, wish)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getOrderDocuments(stranger, { orderId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  const refused = { code: 'not-allowed' };
  await expect(issueDocuments(session.trainer, { orderId }, { now })).rejects.toMatchObject(refused);
  await expect(getIssuedDocument(session.trainer, wish)).rejects.toMatchObject(refused);
});
