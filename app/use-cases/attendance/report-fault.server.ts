import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { reportFaultInput } from '~/domain/attendance/fault-inputs';
import { addWorkingHours, faultWorkingHours } from '~/domain/attendance/working-hours';
import { idSchema } from '~/domain/id';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Any member reports a fault: the count of 48 working hours starts at `now` (K08). The page's session is kept with it. */
export async function reportFault(
  actor: ActorOf<'member'>,
  { page, description, device }: z.output<typeof reportFaultInput>,
  { now }: { now: Date },
): Promise<{ id: string; deadlineAt: Date }> {
  const { organizationId, membershipId } = actor;
  const deadlineAt = addWorkingHours(now, faultWorkingHours);
  const id = createId();
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const sessionId = await sessionOf(tx, organizationId, page);
    const facts = { page, description, device, reportedAt: now, deadlineAt };
    await tx.faultReport.create({
      data: { organizationId, id, membershipId, sessionId, ...facts },
      select: { id: true },
    });
    const subject = { kind: 'fault', id, name: page };
    await appendAuditEntry(tx, organizationId, actor, { action: 'fault.reported', subject }, now);
  });
  return { id, deadlineAt };
}

async function sessionOf(tx: Tx, organizationId: string, page: string): Promise<string | null> {
  const id = idSchema.safeParse(/\/(?:sessions|rooms)\/([\da-f-]{36})(?:[/?#]|$)/i.exec(page)?.[1]);
  if (!id.success) return null;
  const known = await tx.liveSession.count({ where: { organizationId, id: id.data } });
  return known > 0 ? id.data : null;
}
