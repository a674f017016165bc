import type { z } from 'zod';
import type { addOrderPeopleInput, OrderPerson } from '~/domain/funding/people-inputs';
import { endOfDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { addOrderParticipants } from '~/records/funding/add-order-participants.server';
import { convokeParticipants } from '~/records/funding/convoke-participants.server';
import { joinOrderSessions } from '~/records/funding/join-order-sessions.server';
import { leaveOrder } from '~/records/funding/leave-order.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import {
  actingIn,
  openOrderFor,
  requireOrderActor,
  type OrderActor,
} from '~/records/funding/open-order-for.server';
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
 * Gives places of an order to people by their addresses: who is unknown is registered within the seats of the plan and
 * invited, all are enrolled for the order's days (K06), expected at its sessions and convoked. After the acceptance each
 * is a change, which the organization thereby knows (K13). By the organization or the client's contact. Refuses with
 * `not-allowed`, `not-found`, `feature-not-in-plan`, `order-cancelled`, `order-over`, `order-full`, `already-on-order`,
 * `learner-on-other-order`, `member-archived`, `seat-limit-reached`, `registrations-blocked`, `session-full`,
 * `course-archived` and `course-not-published`; nobody is registered then.
 */
export async function addOrderPeople(
  actor: OrderActor,
  { orderId, people, replacesId, reason }: z.output<typeof addOrderPeopleInput>,
  { now }: { now: Date },
): Promise<{ added: number; registered: number }> {
  requireOrderActor(actor);
  const { organizationId } = actor;
  const { by, source } = actingIn(actor);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const order = await openOrderFor(tx, actor, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (now >= endOfDay(order.endsOn, order.timeZone)) throw new Refusal('order-over');
    if (replacesId) {
      await leaveOrder(tx, organizationId, orderId, { participantId: replacesId, reason, by, source }, now);
    }
    const { enrolmentIds, registered } = await enrol(tx, organization, order, people, { by, now });
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
    const details = { people: added.length };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'order.participants-added', subject, details },
      now,
    );
    return { added: added.length, registered };
  });
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
