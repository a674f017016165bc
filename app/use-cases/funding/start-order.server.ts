import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn, dayToDatabase } from '~/domain/calendar';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import type { StartOrderInput } from '~/domain/funding/order-form';
import type { Opco } from '~/domain/funding/opcos';
import { isOutside } from '~/domain/funding/order-problems';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { modulesToSell, readOrderGround, type OrderGround } from '~/records/funding/read-order-ground.server';
import { takeOrderNumber } from '~/records/funding/take-order-number.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Begins an order of a client for a course, with what is known of both: its programme, its modules, the sessions within
 * the days, the client's OPCO and the organization's terms of payment. Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `client-archived`, `course-archived` and `course-not-published`.
 */
export async function startOrder(
  actor: ActorOf<'member'>,
  input: StartOrderInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const { clientId, courseId } = input;
    const client = await tx.clientCompany.findUnique({
      where: { organizationId_id: { organizationId, id: clientId } },
      select: {
        ...{ name: true, archivedAt: true, opco: true, opcoName: true },
        contacts: {
          where: { organizationId, status: { not: 'archived' } },
          orderBy: { createdAt: 'asc' },
          take: 1,
          select: { id: true },
        },
      },
    });
    const ground = await readOrderGround(tx, organizationId, courseId);
    if (!client || !ground) throw new Refusal('not-found');
    if (client.archivedAt) throw new Refusal('client-archived');
    if (ground.course.archived) throw new Refusal('course-archived');
    if (!ground.course.version) throw new Refusal('course-not-published');
    const { settings, timeZone } = ground.organization;
    const today = dayIn(now, timeZone);
    const number = await takeOrderNumber(tx, organizationId, { prefix: settings.orderPrefix, today });
    const draft = firstDraft(input, ground, client, today);
    const id = createId();
    await tx.trainingOrder.create({
      data: {
        ...{ organizationId, id, number, clientId, courseId, status: 'draft', draft: toJson(draft) },
        ...{ contactId: client.contacts[0]?.id ?? null, title: draft.title, places: draft.places },
        ...{ startsOn: dayToDatabase(draft.startsOn), endsOn: dayToDatabase(draft.endsOn), priceCents: 0 },
        ...{ createdAt: now, createdBy: by, savedAt: now },
      },
      select: { id: true },
    });
    const payload = { number, clientId, courseId, by };
    await appendOrderEvidence(tx, organizationId, id, { kind: 'created', payload, source: 'workspace' }, now);
    const subject = { kind: 'order', id, name: number };
    const act = { action: 'order.created', subject, details: { client: client.name } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { id };
  });
}

function firstDraft(
  { courseId, startsOn, endsOn, places }: StartOrderInput,
  { course, sessions, organization }: OrderGround,
  client: { opco: string | null; opcoName: string | null },
  today: string,
): OrderDraft {
  const { settings, timeZone } = organization;
  const days = { startsOn, endsOn };
  const within = sessions.filter((session) => !session.cancelled && !isOutside(days, session, timeZone));
  const programme = course.version?.programme;
  return orderDraftSchema.parse({
    ...{ title: (course.version?.title ?? course.title).slice(0, 200), courseId, ...days, places },
    lines: [],
    sessionIds: within.slice(0, 200).map(({ id }) => id),
    modules: modulesToSell(course.version).map(({ id }) => ({
      ...{ moduleId: id, dueBeforeSessionId: within[0]?.id ?? null },
    })),
    payment: { advance: settings.advance, dueDays: settings.dueDays },
    funding: client.opco
      ? { kind: 'opco', opco: client.opco as Opco, opcoName: client.opcoName }
      : { kind: 'none', opco: null, opcoName: null },
    indemnity: settings.indemnity,
    objective: (programme?.objectives ?? '').slice(0, 4_000),
    followUp: (programme?.evaluation ?? '').slice(0, 4_000),
    expiresOn: addDays(today, settings.quoteDays),
  });
}
