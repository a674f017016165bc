import { countAttempt } from '~/platform/rate-limit.server';
import type { OrderActor } from '~/records/funding/open-order-for.server';

const perContactAndHour = 60;

/**
 * Counts a list of people that a client's contact looks at or adds, so that nobody tries addresses at leisure or asks
 * without end; the organization's own are not counted. Outside the transaction. Refuses with `too-many-attempts`.
 */
export async function countPeopleRequest(actor: OrderActor): Promise<void> {
  if (actor.kind === 'member') return;
  const key = `client-people:${actor.organizationId}:${actor.contactId}`;
  await countAttempt([{ key, attempts: perContactAndHour, windowSeconds: 3_600 }]);
}
