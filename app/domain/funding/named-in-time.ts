import { dayIn, startOfDay } from '~/domain/calendar';
import type { OrderFacts, OrderParticipant } from '~/domain/funding/order-facts';

type Known = { facts: Pick<OrderFacts, 'agreements' | 'timeZone'>; firstSession: Date };

/**
 * Whether a participant was named in time: with the order, or by a change that both the OPCO and the organization
 * acknowledged before the first session starts (K13).
 */
export function namedInTime(known: Known, participant: OrderParticipant): boolean {
  const { change } = participant;
  if (change === null) return true;
  const inTime = (told: Date | null) => told !== null && told < known.firstSession;
  return inTime(opcoToldAt(known.facts, participant)) && inTime(change.toldOrganizationAt);
}

/**
 * When the OPCO acknowledged a newcomer: as it was recorded, or by the first agreement that names them, received on the
 * day they came or later. What amends it afterwards takes nothing back.
 */
export function opcoToldAt(
  { agreements, timeZone }: Known['facts'],
  { enrolmentId, change }: OrderParticipant,
): Date | null {
  if (change === null) return null;
  const since = startOfDay(dayIn(change.joinedAt, timeZone), timeZone);
  const told = agreements
    .flatMap(({ amendedAt, receivedAt, enrolmentIds, earlier = [] }) => [
      { receivedAt: amendedAt ?? receivedAt, enrolmentIds },
      ...earlier,
    ])
    .filter((one) => one.enrolmentIds.includes(enrolmentId))
    .map((one) => one.receivedAt)
    .filter((at) => at >= since);
  const moments = [...told, ...(change.toldOpcoAt ? [change.toldOpcoAt] : [])];
  return moments.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}
