import { expect, test } from 'vitest';
import { systemActor, type ActorOf } from '~/domain/actor';
import { createOrderInput } from '~/domain/funding/order-inputs';
import { followLine, walkStart, type ChainWalk } from '~/domain/proof/evidence-lines';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { exportSessionEvidence } from '~/use-cases/attendance/export-session-evidence.server';
import { getSessionDocuments } from '~/use-cases/attendance/get-session-documents.server';
import { deleteUnusedFiles } from '~/use-cases/courses/delete-unused-files.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { getSettlementLines } from '~/use-cases/funding/get-settlement-lines.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { eraseMember } from '~/use-cases/organizations/erase-member.server';
import { finishErasures } from '~/use-cases/organizations/finish-erasures.server';
import { getMember } from '~/use-cases/organizations/get-member.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';
import { previewErasure } from '~/use-cases/organizations/preview-erasure.server';
import { restoreMember } from '~/use-cases/organizations/restore-member.server';
import { updateMember } from '~/use-cases/organizations/update-member.server';
import { connect, sign } from '../../../tests/factories/attendance';
import { createPublishedCourse } from '../../../tests/factories/course';
import { emailsTo } from '../../../tests/factories/email';
import { createFullOrganization } from '../../../tests/factories/full-organization';
import { createHeldOrder } from '../../../tests/factories/held-order';
import { createMember } from '../../../tests/factories/member';
import { createSession } from '../../../tests/factories/session';
import { tablesWith } from '../../../tests/setup/find-text';

const now = new Date('2026-12-28T09:00:00.000Z');
const at = { now };

/** Gives somebody a name that nobody else has, by the form that writes it into the log, and archives them. */
async function leaveAs(admin: ActorOf<'member'>, membershipId: string) {
  const lastName = `Introuvable${createId().slice(-12)}`;
  const input = { membershipId, firstName: 'Zéphyrine', lastName, language: 'fr' as const };
  await updateMember(admin, input, at);
  await archiveMember(admin, { membershipId }, at);
  const { email } = await forOrganization(admin.organizationId).membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId: admin.organizationId, id: membershipId } },
    select: { email: true },
  });
  return { membershipId, email, lastName };
}

/** An organization with a row of a learner in every table, whose only order is no longer offered. */
async function learnerOfEverything() {
  const whole = await createFullOrganization({ startedAt: new Date('2026-12-20T09:00:00.000Z') });
  const { organizationId, owner, learner } = whole;
  await forOrganization(organizationId).trainingOrder.updateMany({
    where: { organizationId },
    data: { status: 'cancelled', cancelledAt: now },
  });
  return { ...whole, ...(await leaveAs(owner, learner.membershipId)) };
}

/** Somebody who attended a training that was sold, and follows a course that was not, or is `again`, a year later. */
async function soldLearner({ again = false } = {}) {
  const order = await createHeldOrder({ funded: true });
  const { organizationId, admin, session } = order;
  const [learner] = session.learners;
  if (!learner) throw new Error('nobody attended');
  const { membershipId } = learner.actor;
  const { courseId } = await createPublishedCourse(admin, { lessons: [1], now });
  const people = { memberIds: [membershipId], groupIds: [], opensOn: null, closesOn: null };
  const { enrolments } = await enrolMembers(admin, { courseId, ...people }, at);
  const freeId = enrolments[0]?.id ?? '';
  if (again) {
    const next = createOrderInput.parse({
      ...{ clientId: order.client.clientId, courseId, title: 'Relire un bilan' },
      ...{ startsOn: '2027-02-01', endsOn: '2027-02-26', price: { excludingVat: 90_000, vatRate: 0 } },
      ...{ participants: [freeId], sessionIds: [], modules: [] },
    });
    await createOrder(admin, next, { ...at, source: 'workspace' });
  }
  return { ...order, organizationId, freeId, ...(await leaveAs(admin, membershipId)) };
}

const chainsOf = (organizationId: string) => verifyEvidenceChains({ now, organizationId });

test('nothing of a learner who was never sold is left anywhere, and all chains hold', async () => {
  const { organizationId, owner, learner, membershipId, email, lastName, enrolmentId } =
    await learnerOfEverything();
  const other = await createFullOrganization();
  const others = await chainsOf(other.organizationId);
  expect(Object.keys(await tablesWith(lastName))).toContain('AuditEntry');
  const file = { organizationId, id: createId(), store: 'disk', name: `CV ${lastName}.pdf`, createdAt: now };
  const content = { storeKey: `${organizationId}/${file.id}`, mediaType: 'application/pdf', bytes: 1n };
  const data = { ...file, ...content, sha256: 's', purpose: 'learner-file', uploadedBy: membershipId };
  await forOrganization(organizationId).storedFile.create({ data });

  const preview = await previewErasure(owner, { membershipId }, at);
  expect(preview).toMatchObject({
    refusal: null,
    keptUntil: null,
    orders: [],
    trainings: 1,
    certificates: 1,
  });
  expect(await eraseMember(owner, { membershipId, email }, at)).toEqual({ keptUntil: null });

  expect(await tablesWith(lastName)).toEqual({ StoredFile: 1 });
  await deleteUnusedFiles({ dryRun: false }, at);
  // Their own e-mail that says so is all that still names them, until it is swept.
  expect(await tablesWith(lastName)).toEqual({});
  expect(await tablesWith(email)).toEqual({ OutboxMessage: 1 });
  expect(await tablesWith(learner.userId)).toEqual({});
  expect(await tablesWith(enrolmentId)).toEqual({});
  expect((await emailsTo(email)).map(({ template }) => template)).toEqual(['member-erased']);
  expect(await chainsOf(organizationId)).toMatchObject({ broken: null });
  expect(await chainsOf(other.organizationId)).toEqual(others);

  const told = await getMember(owner, { membershipId });
  expect(told).toMatchObject({ firstName: 'Personne', lastName: 'effacée', enrolments: [] });
  const counted = Object.values(told.erasure?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  // Heads of chains are counted by what is done, not by what is said.
  expect(counted).toBe(preview.rows + (told.erasure?.counts.EvidenceStream ?? 0));
  const { items } = await listMembers(owner, { limit: 100, sort: 'name', status: 'all' });
  expect(items.map(({ id }) => id)).not.toContain(membershipId);
});

test('what the law keeps of a training that was sold stays with its name, for its time; then facts stay, nameless', async () => {
  const { organizationId, orderId, admin, membershipId, email, lastName, freeId } = await soldLearner();
  const settled = async () => {
    const { lines } = await getSettlementLines(admin, { orderId }, at);
    expect(lines.length).toBeGreaterThan(0);
    return lines.map(({ name: _, ...line }) => line);
  };
  const before = await settled();

  const { keptUntil } = await eraseMember(admin, { membershipId, email }, at);
  expect(keptUntil).toBe('2029-12-31');
  expect(await tablesWith(freeId)).toEqual({});
  // That they were convoked is proved by whom it was written to.
  expect(await tablesWith(email)).toEqual({ OrderNotice: 1, OutboxMessage: 1 });
  const named = Object.keys(await tablesWith(lastName));
  expect(named).toContain('Membership');
  expect(named).not.toContain('AuditEntry');
  expect(await settled()).toEqual(before);
  expect((await emailsTo(email)).at(-1)?.values).toMatchObject({ keptUntil });

  const sweep = (day: string) =>
    finishErasures(systemActor, { dryRun: false }, { now: new Date(`${day}T09:00:00.000Z`) });
  await sweep('2029-12-31');
  expect(Object.keys(await tablesWith(lastName))).toContain('Membership');
  await Promise.all([sweep('2030-01-01'), sweep('2030-01-01')]);
  expect(await tablesWith(lastName)).toEqual({});
  expect(await tablesWith(email)).toEqual({ OutboxMessage: 1 });
  expect(await tablesWith('Léa 1', organizationId)).toEqual({});
  expect(await settled()).toEqual(before);
  expect(await chainsOf(organizationId)).toMatchObject({ broken: null });
  const [erasure] = await forOrganization(organizationId).memberErasure.findMany({
    where: { organizationId, membershipId },
  });
  expect(erasure).toMatchObject({ keptUntil: null, doneAt: new Date('2030-01-01T09:00:00.000Z') });
});

test('each order is over at its own time: the name goes with the last', async () => {
  const { organizationId, admin, membershipId, email, lastName } = await soldLearner({ again: true });
  expect(await eraseMember(admin, { membershipId, email }, at)).toEqual({ keptUntil: '2030-12-31' });

  const stands = async () => {
    const ofPerson = { organizationId, membershipId };
    const signatures = await forOrganization(organizationId).attendanceSignature.findMany({
      where: ofPerson,
    });
    const named = 'Membership' in (await tablesWith(lastName));
    return { named, words: signatures.filter(({ statement }) => statement !== '').length };
  };
  const sweep = (day: string) =>
    finishErasures(systemActor, { dryRun: false }, { now: new Date(`${day}T09:00:00.000Z`) });
  expect(await stands()).toEqual({ named: true, words: 2 });
  await sweep('2030-01-01');
  expect(await stands()).toEqual({ named: true, words: 0 });
  await sweep('2031-01-01');
  expect(await stands()).toEqual({ named: false, words: 0 });
  expect(await sweep('2031-01-02')).toEqual({ erasures: 0 });
});

test('a session that others share keeps its chain; a record without content that no receipt names breaks it', async () => {
  const session = await createSession({ learners: 2 });
  const { organizationId, sessionId } = session;
  for (const learner of [0, 1]) {
    await connect(session, { learner, halfDay: 0 }, 0, 210);
    await sign(session, { learner, halfDay: 0 });
  }
  const admin = await createMember({ organizationId, role: 'admin' });
  const gone = await leaveAs(admin, session.learners[0]!.actor.membershipId);
  await eraseMember(admin, gone, at);

  expect(await tablesWith(session.learners[0]!.participantId)).toEqual({});
  expect(await chainsOf(organizationId)).toMatchObject({ broken: null });
  const { proof } = await getSessionDocuments(admin, { sessionId });
  expect(proof).toMatchObject({ signatures: 1, chain: { intact: true } });
  const { pages } = await exportSessionEvidence(admin, { sessionId });
  const lines: string[] = [];
  for await (const page of pages) lines.push(...page.trim().split('\n'));
  const followed = lines.reduce<ChainWalk | null>((walk, line) => {
    const step = walk && followLine(walk, line);
    return step?.follows ? step.walk : null;
  }, walkStart);
  expect(followed?.withheld).toBeGreaterThan(0);

  await forOrganization(organizationId).memberErasure.updateMany({
    where: { organizationId },
    data: { withheld: {} },
  });
  expect(await chainsOf(organizationId)).toMatchObject({ broken: { problem: 'content-changed' } });
});

test('who teaches, who may still come in, and who is on an offer is not erased; nothing changes', async () => {
  const startedAt = new Date('2026-12-20T09:00:00.000Z');
  const { organizationId, owner, trainer, learner } = await createFullOrganization({ startedAt });
  const erase = async (actor: ActorOf<'member'>, membershipId: string, email?: string) => {
    const known = await forOrganization(organizationId).membership.findFirst({
      where: { organizationId, id: membershipId },
      select: { email: true },
    });
    return eraseMember(actor, { membershipId, email: email ?? known?.email ?? 'x' }, at);
  };
  const { membershipId } = learner;
  await archiveMember(owner, { membershipId: trainer.membershipId }, at);
  await expect(erase(owner, trainer.membershipId)).rejects.toEqual(new Refusal('erasure-of-staff'));
  await expect(erase(owner, membershipId)).rejects.toEqual(new Refusal('member-not-archived'));
  await archiveMember(owner, { membershipId }, at);
  await expect(erase(owner, membershipId)).rejects.toMatchObject({
    code: 'erasure-on-offer',
    details: { orders: ['C2026-0001'] },
  });
  await forOrganization(organizationId).trainingOrder.updateMany({
    where: { organizationId },
    data: { status: 'cancelled' },
  });
  await expect(erase(owner, membershipId, 'autre@example.test')).rejects.toMatchObject({
    code: 'erasure-other-address',
  });
  for (const role of ['trainer', 'billing', 'learner'] as const) {
    const actor = await createMember({ organizationId, role });
    await expect(erase(actor, membershipId)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  const stranger = await createMember({ role: 'owner' });
  await expect(erase(stranger, membershipId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(previewErasure(stranger, { membershipId }, at)).rejects.toMatchObject({ code: 'not-found' });
  const { enrolments } = await getMember(owner, { membershipId });
  expect(enrolments).toHaveLength(1);
});

test('twice at once it is done once; the person comes back as somebody new alone', async () => {
  const { owner, membershipId, email } = await learnerOfEverything();
  const both = await Promise.allSettled([1, 2].map(() => eraseMember(owner, { membershipId, email }, at)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await emailsTo(email)).filter(({ template }) => template === 'member-erased')).toHaveLength(1);
  await expect(restoreMember(owner, { membershipId }, at)).rejects.toMatchObject({ code: 'not-found' });
  const newcomer = {
    email,
    firstName: 'Zoé',
    lastName: 'Essai',
    role: 'learner' as const,
    language: 'fr' as const,
    groupIds: [],
  };
  const { membershipId: newId } = await inviteMember(owner, newcomer, at);
  expect(newId).not.toBe(membershipId);
  const rows = await forAccounts().accountMembership.count({ where: { membershipId } });
  expect(rows).toBe(0);
});
