import { erasedName } from '~/documents/erased-name';
import type { ActorOf } from '~/domain/actor';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { acrossOrganizations, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockMembership } from '~/platform/locks.server';
import { erasePerson } from '~/records/organizations/erase-person.server';
import { readErasureScope } from '~/records/organizations/erasure-scope.server';

const timeZone = 'Europe/Paris';

/**
 * Takes what only evidence kept of people who asked to be erased, as the time of each order is over (F14), and their name
 * with the last: each in its own transaction. What was paid meanwhile may have made the time longer: then the new day stands. Returns how many were
 * looked at; a dry run only counts.
 */
export async function finishErasures(
  _actor: ActorOf<'system'>,
  { dryRun }: { dryRun: boolean },
  { now }: { now: Date },
): Promise<{ erasures: number }> {
  const due = await acrossOrganizations('erasures whose kept evidence is over').memberErasure.findMany({
    where: { doneAt: null, nextUntil: { lt: dayToDatabase(dayIn(now, timeZone)) } },
    orderBy: [{ organizationId: 'asc' }, { id: 'asc' }],
    select: { organizationId: true, membershipId: true, askedBy: true },
  });
  if (!dryRun) for (const erasure of due) await finishErasure(erasure, now);
  return { erasures: due.length };
}

async function finishErasure(
  {
    organizationId,
    membershipId,
    askedBy,
  }: { organizationId: string; membershipId: string; askedBy: string | null },
  now: Date,
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    // Of two runs at once the second finds it done.
    await lockMembership(tx, organizationId, membershipId);
    const { doneAt, membership } = await tx.memberErasure.findUniqueOrThrow({
      where: { organizationId_membershipId: { organizationId, membershipId } },
      select: { doneAt: true, membership: { select: { organization: { select: { language: true } } } } },
    });
    const scope = await readErasureScope(tx, organizationId, membershipId, now);
    if (doneAt || !scope) return;
    const instead = erasedName(membership.organization.language);
    await erasePerson(tx, organizationId, scope, { instead, askedBy, now });
  });
}
