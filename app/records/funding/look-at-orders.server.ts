import { dayFromDatabase, endOfDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

/** Whose orders: those that a session was sold with, or in which an enrolment holds or held a place. */
type Of = { sessionId: string } | { enrolmentId: string };

/**
 * Something that accepted orders follow from has changed: those that are over are settled anew by the next sweep. After
 * `dates` changed (a session moved or was cancelled), reminders of a missing agreement (K18), invoices (K20) and the day
 * of the settlement are looked at too, of those that go on as well. One query where there is no such order.
 */
export async function lookAtOrders(
  tx: Tx,
  organizationId: string,
  { dates = false, ...of }: Of & { dates?: boolean },
  now: Date,
): Promise<void> {
  const orders = await tx.trainingOrder.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...{ organizationId, status: 'accepted' },
      ...('sessionId' in of
        ? { sessions: { some: { organizationId, sessionId: of.sessionId } } }
        : { participants: { some: { organizationId, enrolmentId: of.enrolmentId } } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true, endsOn: true, client: { select: { organization: { select: { timeZone: true } } } } },
  });
  for (const { id: subjectId, endsOn, client } of orders) {
    const ends = endOfDay(dayFromDatabase(endsOn), client.organization.timeZone);
    const note = (kind: 'remind' | 'invoice' | 'settle', dueAt: Date) =>
      setFundingAgenda(tx, organizationId, { kind, subjectId, dueAt });
    if (dates) await note('invoice', now);
    if (dates) await note('remind', now);
    if (dates || ends <= now) await note('settle', ends > now ? ends : now);
  }
}
