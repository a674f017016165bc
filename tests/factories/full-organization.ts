import { systemActor, type ActorOf } from '~/domain/actor';
import { plans } from '~/domain/billing/plans';
import { currentPolicy } from '~/domain/billing/policy';
import { dayToDatabase } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { createAccount } from './account';
import { createEnrolledLearner, type EnrolledLearner } from './enrolment';
import { fillFunding } from './full-funding';
import { fillLearning } from './full-learning';
import { fillSessions } from './full-sessions';
import { invoiceDocumentOf } from './invoice-document';

const day = 24 * 3_600_000;

export type FullOrganization = EnrolledLearner & {
  owner: ActorOf<'member'>;
  ownerEmail: string;
  /** When its Test ended, and when it is purged. */
  endsAt: Date;
  purgeAt: Date;
  invoiceNumber: string;
  /** Of the contact of a client, who belongs nowhere else. */
  contactUserId: string;
};

/**
 * An organization on Test with at least a row in every table that a purge erases: a learner with a certificate, people
 * with accounts, files, groups, and what billing and the end of a contract leave.
 */
export async function createFullOrganization({ startedAt = new Date('2026-11-01T09:00:00Z') } = {}) {
  const enrolled = await createEnrolledLearner({ lessons: [2], now: startedAt });
  const { organizationId, learner, trainer, enrolmentId, lessonIds } = enrolled;
  const database = forOrganization(organizationId);
  await database.organization.update({
    where: { id: organizationId },
    data: { plan: 'test', state: 'test', planStartedAt: startedAt },
  });
  const owner = await addPerson(organizationId, 'owner', startedAt);
  for (const actor of [learner, trainer]) await giveAccount(actor);
  const { endsAt } = await startTest(organizationId, startedAt);

  for (const lessonId of lessonIds) {
    await completeLesson(
      learner,
      { enrolmentId, lessonId },
      { now: new Date(startedAt.getTime() + 600_000) },
    );
  }
  const { groupId } = await createGroup(owner.actor, { name: 'Équipe' }, { now: startedAt });
  await database.groupMember.create({
    data: { organizationId, groupId, membershipId: learner.membershipId, addedAt: startedAt },
  });
  await createApiToken(owner.actor, { name: 'ERP' }, { now: startedAt });
  await fillSessions(enrolled, startedAt);
  await fillLearning(enrolled, startedAt);
  const { contactUserId } = await fillFunding(enrolled, startedAt);
  const invoiceNumber = await fillOtherTables(organizationId, owner.actor, startedAt, enrolmentId, lessonIds);
  return {
    ...enrolled,
    ...{ owner: owner.actor, ownerEmail: owner.email, endsAt, invoiceNumber, contactUserId },
    purgeAt: new Date(endsAt.getTime() + day),
  } satisfies FullOrganization;
}

/** Someone with an account of their own, active in the organization. */
export async function addPerson(organizationId: string, role: 'owner' | 'learner', now: Date) {
  const { userId, email } = await createAccount();
  const membershipId = createId();
  await forOrganization(organizationId).membership.create({
    data: {
      ...{ organizationId, id: membershipId, userId, email, firstName: 'Ona', lastName: 'Essai', role },
      ...{ status: 'active', registeredAt: now, activatedAt: now },
    },
  });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  return { email, actor: { kind: 'member', userId, membershipId, organizationId, role } as const };
}

async function giveAccount({ userId, membershipId, organizationId }: ActorOf<'member'>): Promise<void> {
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
}

/** The contract as a sign-up opens it. */
export async function startTest(organizationId: string, at: Date): Promise<{ endsAt: Date }> {
  const terms = plans.find(({ code }) => code === 'test');
  if (!terms) throw new Error('no plan Test');
  const opened = await inTransaction(forOrganization(organizationId), async (tx) =>
    appendContractEvents(
      tx,
      await lockContract(tx, organizationId),
      [{ kind: 'started', at, timeZone: 'Europe/Paris', terms, policy: currentPolicy }],
      { actor: systemActor, now: at },
    ),
  );
  const row = await forOrganization(organizationId).contractEvent.count({ where: { organizationId } });
  if (row === 0 || !opened.contract.endsAt) throw new Error('the contract did not start');
  return { endsAt: opened.contract.endsAt };
}

async function fillOtherTables(
  organizationId: string,
  owner: ActorOf<'member'>,
  at: Date,
  enrolmentId: string,
  lessonIds: readonly string[],
): Promise<string> {
  const db = forOrganization(organizationId);
  const id = createId;
  const own = () => ({ organizationId, id: id() });
  const number = `AS2026-${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const invoice = own();
  const on = dayToDatabase('2026-11-03');
  const document = invoiceDocumentOf({ number });
  await db.invoice.create({
    data: {
      ...{ ...invoice, number, kind: 'invoice', issuedAt: at, issuedOn: on, dueOn: on, language: 'fr' },
      ...{ currency: 'EUR', excludingVat: 7200, vat: 1440, includingVat: 8640, document: toJson(document) },
    },
  });
  const invoiceId = invoice.id;
  await db.invoiceLine.create({
    data: { organizationId, invoiceId, position: 0, key: 'k', rule: 'P09', excludingVat: 7200, facts: {} },
  });
  await db.invoiceEvent.create({
    data: {
      ...own(),
      ...{ invoiceId, key: 'k', kind: 'paid', cents: 8640, payload: {}, occurredAt: at, recordedAt: at },
    },
  });
  await db.invoiceCollection.create({ data: { organizationId, invoiceId, status: 'paid', dueCents: 0 } });
  await db.paymentMethod.create({
    data: { ...own(), vendorId: 'pm_1', kind: 'card', last4: '4242', createdAt: at },
  });
  const attempt = own();
  const paid = { number: 1, cause: 'scheduled', cents: 8640, currency: 'EUR', status: 'succeeded' };
  await db.paymentAttempt.create({ data: { ...attempt, ...paid, invoiceId, createdAt: at } });
  await db.refund.create({
    data: {
      ...own(),
      ...{ invoiceId, attemptId: attempt.id, cents: 1, status: 'succeeded', reason: 'r', createdAt: at },
    },
  });
  await db.planOrder.create({
    data: {
      ...{ ...own(), fromPlan: 'test', plan: 'pro', terms: {}, lines: [], includingVat: 1 },
      ...{ status: 'lapsed', orderedAt: at, orderedBy: owner.membershipId, expiresAt: at },
    },
  });
  await db.invoiceDispute.create({
    data: {
      ...own(),
      ...{
        invoiceId,
        cents: 1,
        grounds: 'g',
        status: 'withdrawn',
        openedBy: owner.membershipId,
        openedAt: at,
      },
    },
  });
  await db.notice.create({
    data: { ...own(), key: 'n', kind: 'ended', channel: 'email', recipients: [], values: {}, sentAt: at },
  });
  await db.formalNotice.create({
    data: { ...own(), breach: 'b', emailSentAt: at, deadlineAt: at, status: 'mended', openedAt: at },
  });
  await db.recoveryRequest.create({
    data: { ...own(), requestedBy: owner.membershipId, requestedAt: at, status: 'lapsed' },
  });
  await db.dataExport.create({
    data: { ...own(), cause: 'self-service', status: 'deleted', progress: {}, createdAt: at },
  });
  await db.idempotencyKey.create({
    data: { organizationId, key: 'k', bodyHash: 'h', result: {}, createdAt: at },
  });
  await db.memberImport.create({
    data: {
      ...{ ...own(), membershipId: owner.membershipId, fileName: 'f.csv', status: 'done' },
      ...{ rows: [], problems: [], total: 0, createdAt: at },
    },
  });
  await db.memberErasure.create({
    data: { ...own(), membershipId: owner.membershipId, askedAt: at, counts: {}, withheld: {}, doneAt: at },
  });
  await db.seatEvent.create({
    data: {
      ...{ ...own(), membershipId: owner.membershipId, kind: 'registered' },
      ...{ occurredAt: at, recordedAt: at },
    },
  });
  await db.termsAcceptance.create({
    data: {
      ...{ ...own(), userId: owner.userId, document: 'terms', version: '1', language: 'fr', hash: 'h' },
      ...{ address: '192.0.2.1', acceptedAt: at },
    },
  });
  await db.storedFile.create({
    data: {
      ...{ ...own(), store: 'disk', storeKey: `${organizationId}/aa/${'a'.repeat(64)}`, name: 'logo.png' },
      ...{ mediaType: 'image/png', bytes: 1234n, sha256: 'a'.repeat(64), purpose: 'logo', createdAt: at },
    },
  });
  await db.lessonReading.createMany({
    data: [{ organizationId, enrolmentId, lessonId: lessonIds[0] ?? '', openedAt: at, lastReadAt: at }],
    skipDuplicates: true,
  });
  const accounts = forAccounts();
  await accounts.authToken.create({
    data: { id: id(), kind: 'invitation', organizationId, createdAt: at, expiresAt: new Date('2100-01-01') },
  });
  await accounts.accountLink.create({
    data: { kind: 'siren', value: '732829320', organizationId, createdAt: at },
  });
  return number;
}
