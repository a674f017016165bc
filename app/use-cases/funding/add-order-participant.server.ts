import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { addOrderParticipantInput } from '~/domain/funding/order-inputs';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { toldAt } from '~/domain/funding/told-at';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { addOrderParticipants } from '~/records/funding/add-order-participants.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';
import { convokeParticipants } from '~/records/funding/convoke-participants.server';
import { joinOrderSessions } from '~/records/funding/join-order-sessions.server';
import { leaveOrder } from '~/records/funding/leave-order.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';
import { readOrderSheets } from '~/records/funding/read-order-sheets.server';
import { recordTold } from '~/records/funding/record-told.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Adds one person to an order for a connected system, beyond its places too, or in the place of somebody else, with the
 * days on which the OPCO and the organization were told of it (K13, api.md). Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `order-cancelled`, `participant-not-of-course`, `learner-on-other-order`,
 * `learner-on-earlier-order`, `already-on-order`, `session-full` and `idempotency-conflict`.
 */
export async function addOrderParticipant(
  actor: ActorOf<'member'>,
  { orderId, ...input }: { orderId: string } & z.output<typeof addOrderParticipantInput>,
  { now, source, idempotency }: { now: Date; source: OrderSource; idempotency?: Idempotency | undefined },
): Promise<OrderSheet['participants'][number]> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const { enrolmentId, toldOpcoOn, toldOrganizationOn, replacesEnrolmentId } = input;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const order = await lockOrder(tx, organizationId, orderId);
      await requireFeature(tx, organizationId, 'client-companies', now);
      if (order.status === 'cancelled') throw new Refusal('order-cancelled');
      const told = (day: string | undefined) => (day ? toldAt(day, now, order.timeZone) : null);
      const toldOrganizationAt = told(toldOrganizationOn) ?? now;
      const toldOpcoAt = told(toldOpcoOn);
      const replaced = replacesEnrolmentId
        ? await holderOf(tx, organizationId, orderId, replacesEnrolmentId)
        : null;
      if (replaced) {
        await leaveOrder(
          tx,
          organizationId,
          orderId,
          { participantId: replaced, reason: '', by, source },
          now,
        );
      }
      const wish = { enrolmentId, toldOpcoAt, toldOrganizationAt, replacesId: replaced };
      const [added] = await addOrderParticipants(
        tx,
        organizationId,
        order,
        [wish],
        { by, source, beyondPlaces: true },
        now,
      );
      if (!added) throw new Refusal('already-on-order');
      for (const [who, at] of [
        ['opco', toldOpcoAt] as const,
        ['organization', toldOrganizationAt] as const,
      ]) {
        if (!at) continue;
        const telling = { who, participantId: added.id, at, channel: 'api', reference: '', by, source };
        await recordTold(tx, organizationId, orderId, telling, now);
      }
      if (order.versionId) {
        await joinOrderSessions(tx, organizationId, orderId, { by, source }, now);
        const version = await readOrderContent(tx, organizationId, order.versionId);
        if (version) await convokeParticipants(tx, organizationId, orderId, version.content, { source }, now);
      }
      const subject = { kind: 'order', id: orderId, name: order.number };
      await appendAuditEntry(tx, organizationId, actor, { action: 'order.participant-added', subject }, now);
      const [sheet] = await readOrderSheets(tx, organizationId, [orderId], now);
      const participant = sheet?.participants.find(({ id }) => id === added.id);
      if (!participant) throw new Error('the participant just added is not there');
      return participant;
    }),
  );
}

async function holderOf(
  tx: Tx,
  organizationId: string,
  orderId: string,
  enrolmentId: string,
): Promise<string> {
  const row = await tx.orderParticipant.findFirst({
    where: { organizationId, orderId, enrolmentId, leftAt: null },
    select: { id: true },
  });
  if (!row) throw new Refusal('not-found');
  return row.id;
}
