import { dayFromDatabase } from '~/domain/calendar';
import { orderContentSchema, orderDraftSchema } from '~/domain/funding/order-content';
import { orderTotals } from '~/domain/funding/order-price';
import { resolvePolicy } from '~/domain/funding/order-policy';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { orderState } from '~/domain/funding/order-state';
import type { Tx } from '~/platform/tenancy.server';
import { readOrganizationPolicy } from '~/records/funding/read-organization-policy.server';

/** Orders with all that connectors read of them, in the order of the ids. Four queries, however many. */
export async function readOrderSheets(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  now: Date,
): Promise<OrderSheet[]> {
  if (ids.length === 0) return [];
  const rows = await tx.trainingOrder.findMany({
    where: { organizationId, id: { in: [...ids] } },
    include: {
      participants: {
        orderBy: { id: 'asc' },
        include: { enrolment: { select: { membershipId: true } } },
      },
    },
  });
  const versions = await tx.orderVersion.findMany({
    where: { organizationId, id: { in: rows.flatMap(({ versionId }) => versionId ?? []) } },
    select: { id: true, number: true, contentHash: true, content: true },
  });
  const { timeZone, policy: theirs } = await readOrganizationPolicy(tx, organizationId);
  const sheets = rows.map((row): [string, OrderSheet] => {
    const version = versions.find(({ id }) => id === row.versionId);
    const inForce = version ? orderContentSchema.parse(version.content) : null;
    const said = inForce ?? orderDraftSchema.parse(row.draft);
    const { policy, policyOrigins: from } = inForce ?? resolvePolicy(theirs, said.policy);
    const { excludingVat, vat, includingVat } = orderTotals(said.lines);
    const days = { startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) };
    const enrolmentOf = new Map(row.participants.map(({ id, enrolmentId }) => [id, enrolmentId]));
    return [
      row.id,
      {
        ...{ id: row.id, number: row.number, clientId: row.clientId, courseId: row.courseId },
        state: orderState({ ...row, ...days }, now, timeZone),
        ...{ title: row.title, ...days, places: row.places, currency: row.currency },
        price: { excludingVat, vat, includingVat },
        ...{ priceBasis: said.priceBasis, sessionIds: said.sessionIds },
        participants: row.participants.map(({ enrolment, replacesId, ...participant }) => ({
          ...participant,
          memberId: enrolment.membershipId,
          replacesEnrolmentId: (replacesId && enrolmentOf.get(replacesId)) ?? null,
        })),
        modules: said.modules.map(({ moduleId, dueBeforeSessionId }) => ({ moduleId, dueBeforeSessionId })),
        policy: {
          partialPresence: { value: policy.partialPresence, origin: from.partialPresence },
          lateModule: { value: policy.lateModule, origin: from.lateModule },
          subrogationFrom: { value: policy.subrogationFrom, origin: from.subrogationFrom },
        },
        ...{ contentHash: version?.contentHash ?? null, version: version?.number ?? null },
        ...{ createdAt: row.createdAt, acceptedAt: row.acceptedAt },
        ...{ cancelledAt: row.cancelledAt, settledAt: row.settledAt },
      },
    ];
  });
  const byId = new Map(sheets);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
