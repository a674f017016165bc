import type { z } from 'zod';
import type { addOrderPeopleInput, OrderPerson } from '~/domain/funding/people-inputs';
import { endOfDay } from '~/domain/calendar';
import { isRefusal, Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { translator, type Language } from '~/locales/translator';
import { requireFeature } from '~/records/billing/require-feature.server';
import { writeClientQuestion } from '~/records/clients/write-client-question.server';
import { addOrderParticipants } from '~/records/funding/add-order-participants.server';
import { convokeParticipants } from '~/records/funding/convoke-participants.server';
import { countPeopleRequest } from '~/records/funding/count-people-request.server';
import { joinOrderSessions } from '~/records/funding/join-order-sessions.server';
import { leaveOrder } from '~/records/funding/leave-order.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import {
  actingIn,
  openOrderFor,
  requireOrderActor,
  type OrderActor,
} from '~/records/funding/open-order-for.server';
import { participantNames } from '~/records/funding/participant-names.server';
import { peopleToConfirm } from '~/records/funding/people-to-confirm.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';
import { recordTold } from '~/records/funding/record-told.server';
import { createEnrolments } from '~/records/learning/create-enrolments.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import {
  lockForRegistration,
  type RegisteringOrganization,
} from '~/records/organizations/claim-seats.server';
import { registerMembers } from '~/records/organizations/register-members.server';
import { sendInvitations } from '~/records/organizations/send-invitations.server';

/**
 * Whoever the organization is asked to confirm is in `asked`: nothing was done for them. Who is named before the order is
 * accepted is not convoked yet.
 */
type AddedPeople = { added: number; registered: number; asked: number; convoked: boolean };

/** Named in the log of those added at once; the others are counted. */
const namesKept = 3;

/** What keeps the organization from registering anybody is its own business: its client's contacts learn that alone. */
const ofOrganization: ReadonlySet<string> = new Set([
  ...['seat-limit-reached', 'registrations-blocked', 'feature-not-in-plan'],
  ...['organization-suspended', 'organization-ended', 'course-archived', 'course-not-published'],
]);

/**
 * Gives places of an order to people by their addresses: who is unknown is registered within the seats of the plan and
 * invited, all are enrolled for the order's days (K06), expected at its sessions and convoked. After the acceptance each
 * is a change, which the organization thereby knows (K13). By the organization, or once it is accepted by the client's
 * contact, for whom those whom the organization knows otherwise (`peopleToConfirm`) become a question to it. Refuses with
 * `not-allowed`, `not-found`, `order-cancelled`, `order-over`, `order-full`, `already-on-order`,
 * `learner-on-other-order`, `learner-on-earlier-order` and `session-full`; the organization with `feature-not-in-plan`,
 * `member-archived`, `seat-limit-reached`, `registrations-blocked`, `course-archived` and `course-not-published`; a
 * contact with `order-not-accepted`, `registration-not-possible` and `too-many-attempts` instead. Nobody is registered then.
 */
export async function addOrderPeople(
  actor: OrderActor,
  input: z.output<typeof addOrderPeopleInput>,
  { now }: { now: Date },
): Promise<AddedPeople> {
  requireOrderActor(actor);
  await countPeopleRequest(actor);
  try {
    return await inTransaction(forOrganization(actor.organizationId), (tx) =>
      addPeople(tx, actor, input, now),
    );
  } catch (error) {
    if (actor.kind === 'client-contact' && isRefusal(error) && ofOrganization.has(error.code)) {
      throw new Refusal('registration-not-possible');
    }
    throw error;
  }
}

async function addPeople(
  tx: Tx,
  actor: OrderActor,
  { orderId, people, replacesId, reason }: z.output<typeof addOrderPeopleInput>,
  now: Date,
): Promise<AddedPeople> {
  const { organizationId } = actor;
  const { by, source } = actingIn(actor);
  const organization = await lockForRegistration(tx, organizationId, now);
  const order = await openOrderFor(tx, actor, orderId);
  await requireFeature(tx, organizationId, 'client-companies', now);
  if (actor.kind === 'client-contact' && !order.acceptedAt) throw new Refusal('order-not-accepted');
  if (now >= endOfDay(order.endsOn, order.timeZone)) throw new Refusal('order-over');
  const asked = await askToConfirm(tx, actor, { organization, order, people, replacesId }, now);
  const own = people.filter((person) => !asked.has(person.email));
  if (own.length === 0) return { added: 0, registered: 0, asked: asked.size, convoked: false };
  if (replacesId) {
    await leaveOrder(tx, organizationId, orderId, { participantId: replacesId, reason, by, source }, now);
  }
  const { enrolmentIds, registered } = await enrol(tx, organization, order, own, { by, now });
  const toldOrganizationAt = order.acceptedAt ? now : null;
  const wishes = enrolmentIds.map((enrolmentId) => ({ enrolmentId, replacesId, toldOrganizationAt }));
  const added = await addOrderParticipants(tx, organizationId, order, wishes, { by, source }, now);
  if (added.length === 0) throw new Refusal('already-on-order');
  if (order.acceptedAt) {
    for (const { id: participantId } of added) {
      const telling = {
        who: 'organization' as const,
        participantId,
        at: now,
        channel: 'here',
        reference: '',
      };
      await recordTold(tx, organizationId, orderId, { ...telling, by, source }, now);
    }
  }
  if (order.versionId) {
    await joinOrderSessions(tx, organizationId, orderId, { by, source }, now);
    const version = await readOrderContent(tx, organizationId, order.versionId);
    if (version) await convokeParticipants(tx, organizationId, orderId, version.content, { source }, now);
  }
  const subject = { kind: 'order', id: orderId, name: order.number };
  const first = added.slice(0, namesKept).map(({ id }) => id);
  const names = await participantNames(tx, organizationId, orderId, first);
  const details = { people: added.length, names, registered };
  const act = { action: 'order.participants-added', subject, details };
  await appendAuditEntry(tx, organizationId, actor, act, now);
  return { added: added.length, registered, asked: asked.size, convoked: order.versionId !== null };
}

/** Asks the organization to confirm whom a contact may not name alone; gives their addresses. */
async function askToConfirm(
  tx: Tx,
  actor: OrderActor,
  wish: {
    organization: RegisteringOrganization;
    order: LockedOrder;
    people: readonly OrderPerson[];
    replacesId: string | null;
  },
  now: Date,
): Promise<ReadonlySet<string>> {
  if (actor.kind === 'member') return new Set();
  const { organizationId, clientId, contactId } = actor;
  const { organization, order, people, replacesId } = wish;
  const emails = people.map(({ email }) => email);
  const asked = await peopleToConfirm(tx, actor, order.courseId, emails);
  if (asked.size === 0) return asked;
  const contact = await tx.clientContact.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: contactId } },
    select: { firstName: true, lastName: true, client: { select: { name: true } } },
  });
  const [replaced] = await participantNames(tx, organizationId, order.id, replacesId ? [replacesId] : []);
  const t = translator(organization.language as Language, 'orders');
  const named = people
    .filter(({ email }) => asked.has(email))
    .map(({ firstName, lastName, email }) => `${firstName} ${lastName} (${email})`);
  const about = replaced
    ? t('people.confirmReplacing', { number: order.number, name: replaced })
    : t('people.confirmNew', { number: order.number, count: named.length });
  const question = {
    ...{ clientId, clientName: contact.client.name, orderId: order.id },
    contact: { id: contactId, name: `${contact.firstName} ${contact.lastName}` },
    body: [about, ...named].join('\n'),
  };
  await writeClientQuestion(tx, organizationId, question, now);
  return asked;
}

/** Registers those unknown, invites them, and enrols everybody for the order's days; who is enrolled already stays so. */
async function enrol(
  tx: Tx,
  organization: RegisteringOrganization,
  order: LockedOrder,
  people: readonly OrderPerson[],
  { by, now }: { by: string; now: Date },
): Promise<{ enrolmentIds: string[]; registered: number }> {
  const organizationId = organization.id;
  const learners = people.map((person) => ({ ...person, role: 'learner' as const }));
  const { registered, known } = await registerMembers(tx, organization, learners, now);
  const archived = known.find(({ status }) => status === 'archived');
  if (archived) throw new Refusal('member-archived', { email: archived.email });
  await sendInvitations(tx, registered, { organization, inviterName: organization.name, now });
  const wish = {
    courseId: order.courseId,
    membershipIds: [...registered, ...known].map(({ membershipId }) => membershipId),
    ...{ opensOn: order.startsOn, closesOn: order.endsOn, by, source: 'workspace' as const },
  };
  const { created, alreadyEnrolled } = await createEnrolments(tx, organizationId, wish, now);
  return {
    enrolmentIds: [...created, ...alreadyEnrolled].map(({ id }) => id),
    registered: registered.length,
  };
}
