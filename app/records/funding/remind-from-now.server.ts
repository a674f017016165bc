import { fundingReminders, nextFundingReminder } from '~/domain/funding/funding-reminders';
import { deadlinesOf } from '~/domain/funding/order-deadlines';
import { firstSessionStart } from '~/domain/funding/order-moments';
import type { Tx } from '~/platform/tenancy.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

/** An OPCO was asked: its answer is asked for at the moments that are left, of an order that was accepted (K18). */
export async function remindFromNow(
  tx: Tx,
  organizationId: string,
  orderId: string,
  now: Date,
): Promise<void> {
  const known = await readOrderFacts(tx, organizationId, [orderId], { asOf: now, now });
  const reading = known.get(orderId)?.reading;
  if (!reading) return;
  const { facts, content } = reading;
  const reminders = fundingReminders(firstSessionStart(facts), facts.timeZone, deadlinesOf(content));
  const dueAt = nextFundingReminder(reminders, now);
  await setFundingAgenda(tx, organizationId, { kind: 'remind', subjectId: orderId, dueAt });
}
