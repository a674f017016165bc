import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getConvention } from '~/use-cases/funding/get-convention.server';
import { getIssuedDocument } from '~/use-cases/proof/get-issued-document.server';
import { getOrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';
import { connect } from '../../../tests/factories/attendance';
import { createHeldOrder } from '../../../tests/factories/held-order';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder } from '../../../tests/factories/order';
import { textOfPdf } from '../../../tests/setup/pdf-text';

const now = new Date('2027-01-10T09:00:00.000Z');

async function bytesOf(
  admin: ActorOf<'member'>,
  wish: { orderId: string; documentId: string },
): Promise<Buffer> {
  const file = await getIssuedDocument(admin, wish);
  return Buffer.from(await new Response((await file.read()) as ReadableStream).arrayBuffer());
}

async function rowsOf(organizationId: string, kind: string) {
  return forOrganization(organizationId).issuedDocument.findMany({
    where: { organizationId, kind },
    orderBy: { version: 'asc' },
  });
}

test('what states the same stays the version it is; what changed is another that names the one it replaces', async () => {
  const { admin, organizationId, orderId, session } = await createHeldOrder();
  // Convention, programme, one sheet, one attestation, one certificate, the log of assistance.
  expect(await issueDocuments(admin, { orderId }, { now })).toEqual({ issued: 6 });
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
  const bytes = await bytesOf(admin, { orderId, documentId: latest.id });
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(latest.sha256);
  const [page] = await textOfPdf(bytes);
  for (const part of ['Léa 1 Dupont', 'version 2, qui remplace la version 1 du 10 janvier 2027'])
    expect(page).toContain(part);
});

test('another address, logo or signatory issues nothing again, unless a person asks for it', async () => {
  const { admin, organizationId, orderId, session } = await createHeldOrder();
  await issueDocuments(admin, { orderId }, { now });
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: { ...{ street: '1 place Neuve', city: 'Lille' }, representativeName: 'Paul Remy' },
    select: { id: true },
  });
  expect(await issueDocuments(admin, { orderId }, { now })).toEqual({ issued: 0 });
  const { enrolmentId } = session.learners[0]!;
  const kind = 'completion-certificate' as const;
  const again = { orderId, kind, enrolmentId, again: true };
  expect(await issueDocuments(admin, again, { now })).toEqual({ issued: 1 });
  const [first, second] = await rowsOf(organizationId, kind);
  expect((await textOfPdf(await bytesOf(admin, { orderId, documentId: first!.id }))).join()).toContain(
    'Anne',
  );
  const text = (await textOfPdf(await bytesOf(admin, { orderId, documentId: second!.id }))).join();
  for (const part of ['Paul Remy', '1 place Neuve']) expect(text).toContain(part);
});

test('a convention is issued once, on the letterhead of the content that was accepted, and opened as it was', async () => {
  const { admin, organizationId, orderId } = await createHeldOrder();
  const wish = { orderId, kind: 'convention' as const };
  expect(await issueDocuments(admin, wish, { now })).toEqual({ issued: 1 });
  const db = forOrganization(organizationId);
  const { name } = await db.organization.update({
    where: { id: organizationId },
    data: { name: 'Autre nom' },
    select: { name: true },
  });
  expect(await issueDocuments(admin, { ...wish, again: true }, { now })).toEqual({ issued: 0 });
  const [row] = await rowsOf(organizationId, 'convention');
  const { bytes } = await getConvention(admin, { orderId });
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(row!.sha256);
  expect((await textOfPdf(bytes)).join(' ')).not.toContain(name);
});

test('the attestation and the certificat say the same hours, those of the order alone, in French', async () => {
  const { admin, organizationId, orderId, session } = await createHeldOrder();
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: { language: 'en' },
    select: { id: true },
  });
  const lesson = await db.lesson.findFirstOrThrow({
    where: { organizationId, courseId: session.courseId },
    select: { id: true },
  });
  const { enrolmentId } = session.learners[0]!;
  const evidence = await db.evidenceRecord.findFirstOrThrow({
    where: { organizationId },
    select: { id: true },
  });
  // Done before the order: it counts for the course, not for the order.
  await db.lessonCompletion.create({
    data: {
      ...{ organizationId, enrolmentId, lessonId: lesson.id, evidenceId: evidence.id },
      ...{ occurredAt: new Date('2026-11-01T09:00:00.000Z'), recordedAt: now, minutes: 10 },
    },
    select: { lessonId: true },
  });
  await issueDocuments(admin, { orderId }, { now });
  for (const kind of ['attendance-certificate', 'completion-certificate']) {
    const [row] = await rowsOf(organizationId, kind);
    const text = (await textOfPdf(await bytesOf(admin, { orderId, documentId: row!.id }))).join(' ');
    expect(text, kind).toContain('6 h 30 min');
    expect(text, kind).toContain(kind === 'completion-certificate' ? 'réalisation' : '0 sur 3');
  }
});

test('asked for twice at once, each document is issued once', async () => {
  const { admin, organizationId, orderId } = await createHeldOrder();
  const both = await Promise.all([1, 2].map(() => issueDocuments(admin, { orderId }, { now })));
  expect(both.reduce((sum, { issued }) => sum + issued, 0)).toBe(6);
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

test('what a learner handed in on the order’s days is in their evaluations', async () => {
  const within = new Date('2026-12-10T09:00:00.000Z');
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
  const attempt = (number: number, at: Date) =>
    db.quizAttempt.create({
      data: {
        ...{ organizationId, id: createId(), enrolmentId, courseId: session.courseId, lessonId: lesson.id },
        ...{ versionId, number, seed: 's', startedAt: at, handedInAt: at, handedInBy: 'learner' },
        ...{ points: 800, maximum: 1000, score: 8000, passed: true },
      },
      select: { id: true },
    });
  await attempt(1, within);
  await attempt(2, now);
  await issueDocuments(admin, { orderId, kind: 'evaluations' }, { now });
  const [row] = await rowsOf(organizationId, 'evaluations');
  const text = (await textOfPdf(await bytesOf(admin, { orderId, documentId: row!.id }))).join(' ');
  for (const part of ['Léa 1 Essai', lesson.title, 'essai 1', '80 %, acquis']) expect(text).toContain(part);
  expect(text).not.toContain('essai 2');
});

test('the page lists what there is, what is missing and from whom', async () => {
  const { admin, orderId } = await createHeldOrder();
  await issueDocuments(admin, { orderId }, { now });
  const { accepted, documents, mayMake } = await getOrderDocuments(admin, { orderId }, { now });
  expect(mayMake).toBe(true);
  expect(accepted?.people.map(({ minutes }) => minutes)).toEqual([390, 0]);
  expect(accepted?.missing.map(({ piece, by }) => `${piece} ${by}`)).toContain('client-invoice organization');
  expect(documents.map(({ kind }) => kind).sort()).toEqual([
    ...['assistance-log', 'attendance-certificate', 'attendance-sheet', 'completion-certificate'],
    ...['convention', 'programme'],
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
