import type { ActorOf } from '~/domain/actor';
import type { AnnounceMaintenance } from '~/domain/attendance/fault-inputs';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requestMaintenanceNotices } from '~/records/attendance/request-maintenance-notices.server';
import { resolveOrganizations } from '~/records/attendance/resolve-organizations.server';
import { forgetInterruptions } from '~/records/attendance/standing-interruptions.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

const noticeMs = 48 * 3_600_000;

/**
 * Announces a maintenance to all organizations or those named, 48 hours ahead at least (K09): those who teach and
 * manage are told by e-mail in the background, everybody by their pages until its end. Refuses with
 * `maintenance-too-soon`, and with `invalid-input` where an organization is not known.
 */
export async function announceMaintenance(
  actor: ActorOf<'operator'>,
  input: AnnounceMaintenance,
  { now }: { now: Date },
): Promise<{ id: string }> {
  const { title, startsAt, endsAt, reason } = input;
  if (startsAt.getTime() - now.getTime() < noticeMs) throw new Refusal('maintenance-too-soon');
  const organizations = await resolveOrganizations(input.organizations);
  const id = createId();
  await inTransaction(forAccounts(), async (tx) => {
    const facts = { kind: 'maintenance', title, startsAt, endsAt, declaredAt: now, announcedAt: now };
    await tx.outage.create({
      data: { id, ...facts, declaredBy: actor.userId, ...(organizations && { organizations }) },
      select: { id: true },
    });
    const details = { outageId: id, title, startsAt, endsAt, organizations };
    await appendOperatorAuditEntry(tx, actor, { action: 'maintenance.announced', reason, details }, now);
    await requestMaintenanceNotices(tx, { outageId: id, after: null, withdrawn: false });
  });
  forgetInterruptions();
  return { id };
}
