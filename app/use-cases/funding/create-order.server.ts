import type { ActorOf } from '~/domain/actor';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { orderDraftSchema } from '~/domain/funding/order-content';
import type { CreateOrderInput } from '~/domain/funding/order-inputs';
import { trainingPrice } from '~/domain/funding/order-price';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { addOrderParticipants } from '~/records/funding/add-order-participants.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { attestAcceptance } from '~/records/funding/attest-acceptance.server';
import { freezeOrderContent } from '~/records/funding/freeze-order-content.server';
import { putOrderInForce } from '~/records/funding/put-order-in-force.server';
import { modulesToSell } from '~/records/funding/read-order-ground.server';
import { readOrderSheets } from '~/records/funding/read-order-sheets.server';
import { takeOrderNumber } from '~/records/funding/take-order-number.server';
import { writeOrderVersion } from '~/records/funding/write-order-version.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

/**
 * Makes an order for a connected system, accepted at once and attested by the token's member (api.md, K01): its people
 * are named with it, and expected at its sessions. Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`
 * (client, course), `course-archived`, `course-not-published`, `client-archived`, `participant-not-of-course`,
 * `learner-on-other-order`, `learner-on-earlier-order`, `session-full`, `idempotency-conflict` and as
 * `freezeOrderContent` does.
 */
export async function createOrder(
  actor: ActorOf<'member'>,
  input: CreateOrderInput,
  { now, source, idempotency }: { now: Date; source: OrderSource; idempotency?: Idempotency | undefined },
): Promise<OrderSheet> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      await requireFeature(tx, organizationId, 'client-companies', now);
      const id = createId();
      const { clientId, courseId, participants } = input;
      const draft = await draftOf(tx, organizationId, input);
      const { settings } = await readSaleSettings(tx, organizationId);
      const { timeZone } = await tx.organization.findUniqueOrThrow({
        where: { id: organizationId },
        select: { timeZone: true },
      });
      const client = await tx.clientCompany.findUnique({
        where: { organizationId_id: { organizationId, id: clientId } },
        select: { name: true, archivedAt: true },
      });
      if (!client) throw new Refusal('not-found');
      if (client.archivedAt) throw new Refusal('client-archived');
      const today = dayIn(now, timeZone);
      const number = await takeOrderNumber(tx, organizationId, { prefix: settings.orderPrefix, today });
      const order = { number, clientId, establishmentId: null, contactId: null };
      const content = await freezeOrderContent(tx, organizationId, order, draft, { now });
      await tx.trainingOrder.create({
        data: {
          ...{ organizationId, id, ...order, courseId, status: 'draft', draft: toJson(draft) },
          ...{ title: draft.title, places: draft.places, priceCents: trainingPrice(draft.lines) },
          ...{ startsOn: dayToDatabase(draft.startsOn), endsOn: dayToDatabase(draft.endsOn) },
          ...{ createdAt: now, createdBy: by, savedAt: now, offeredAt: now },
        },
        select: { id: true },
      });
      const created = { kind: 'created' as const, payload: { number, clientId, courseId, by }, source };
      await appendOrderEvidence(tx, organizationId, id, created, now);
      const { places, startsOn, endsOn } = draft;
      const fill = { id, courseId, places, acceptedAt: null, startsOn, endsOn, timeZone };
      const wishes = participants.map((enrolmentId) => ({ enrolmentId }));
      await addOrderParticipants(tx, organizationId, fill, wishes, { by, source }, now);
      const version = await writeOrderVersion(tx, organizationId, id, { content, by, source }, now);
      await attestAcceptance(tx, organizationId, id, { version, reason: 'api', by, source }, now);
      await putOrderInForce(tx, organizationId, id, { version, content, first: true, by, source }, now);
      const subject = { kind: 'order', id, name: number };
      const act = { action: 'order.created', subject, details: { client: client.name } };
      await appendAuditEntry(tx, organizationId, actor, act, now);
      const [sheet] = await readOrderSheets(tx, organizationId, [id], now);
      if (!sheet) throw new Error('the order just made is not there');
      return sheet;
    }),
  );
}

/** As many places as people are named, one at least; all modules of the course where none are told. */
async function draftOf(tx: Tx, organizationId: string, input: CreateOrderInput) {
  const { clientId: _, price, participants, modules, title, ...rest } = input;
  const places = Math.max(1, new Set(participants).size);
  const unitPrice = price.excludingVat;
  return orderDraftSchema.parse({
    ...{ ...rest, title, places },
    sessionIds: [...new Set(input.sessionIds)],
    lines: [{ kind: 'training', label: title, quantity: 1, unitPrice, vatRate: price.vatRate }],
    modules: modules ?? (await allModules(tx, organizationId, input.courseId)),
  });
}

async function allModules(tx: Tx, organizationId: string, courseId: string) {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true },
  });
  if (!course?.currentVersionId) return [];
  const version = await readPublishedVersion(tx, organizationId, course.currentVersionId);
  return modulesToSell(version).map(({ id: moduleId }) => ({ moduleId, dueBeforeSessionId: null }));
}
