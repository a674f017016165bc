import type { RecordedAgreement } from '~/domain/funding/agreements-in-force';
import type { OrderParticipant } from '~/domain/funding/order-facts';
import type { OrderPersonRow, OrderRow } from '~/records/funding/read-order-rows.server';

const upTo = (until: Date, text: string | null): Date | null => {
  const at = text === null ? null : new Date(text);
  return at !== null && at <= until ? at : null;
};

/** Whoever held a place of an order by then; whoever is not among them replaced nobody yet. */
export function orderParticipants(people: readonly OrderPersonRow[], until: Date): OrderParticipant[] {
  const enrolmentOf = new Map(people.map(({ id, enrolmentId }) => [id, enrolmentId]));
  return people.map(({ enrolmentId, namedWithOrder, replacesId, joinedAt, leftAt, ...told }) => ({
    ...{ enrolmentId, leftAt: upTo(until, leftAt) },
    replaces: replacesId === null ? null : (enrolmentOf.get(replacesId) ?? null),
    change: namedWithOrder
      ? null
      : {
          joinedAt: new Date(joinedAt),
          toldOpcoAt: upTo(until, told.toldOpcoAt),
          toldOrganizationAt: upTo(until, told.toldOrganizationAt),
        },
  }));
}

/** What was asked of an OPCO and answered, with people by their enrolments. */
export function recordedAgreements({ people, agreements }: OrderRow): RecordedAgreement[] {
  const enrolmentOf = new Map(people.map(({ id, enrolmentId }) => [id, enrolmentId]));
  return agreements.map(({ receivedAt, participantIds, ...agreement }) => ({
    ...agreement,
    receivedAt: receivedAt === null ? null : new Date(receivedAt),
    enrolmentIds: participantIds.flatMap((id) => enrolmentOf.get(id) ?? []),
  }));
}
