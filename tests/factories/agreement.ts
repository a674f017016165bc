import { recordAgreement, type AgreementToRecord } from '~/use-cases/funding/record-agreement.server';
import type { AcceptedOrder } from './order';

/**
 * An agreement of 7 hours for each person of an order at 150.00 an hour, 3,000.00 at most, with subrogation, for the
 * days of the order, received ten days before its first.
 */
export async function grantAgreement(
  {
    admin,
    order,
    orderId,
    participants,
  }: Pick<AcceptedOrder, 'admin' | 'order' | 'orderId' | 'participants'>,
  { now, ...changed }: Partial<AgreementToRecord> & { now?: Date } = {},
): Promise<string> {
  const receivedAt = new Date(Date.parse(order.startsOn) - 10 * 86_400_000);
  const agreement: AgreementToRecord = {
    ...{ orderId, opco: 'atlas', opcoName: null, number: 'ATL-2026-1', receivedAt, subrogation: true },
    ...{ minutes: 420, hourlyRate: 150_00, cap: 3000_00, from: order.startsOn, to: order.endsOn },
    ...{ enrolmentIds: participants.map(({ enrolmentId }) => enrolmentId), note: '', amendsId: null },
    ...changed,
  };
  const { id } = await recordAgreement(admin, agreement, { now: now ?? receivedAt, source: 'workspace' });
  return id;
}
