import type { ActorOf } from '~/domain/actor';
import type { DeclareOutage } from '~/domain/attendance/fault-inputs';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { linkFault } from '~/records/attendance/link-fault.server';
import { resolveOrganizations } from '~/records/attendance/resolve-organizations.server';
import { forgetInterruptions } from '~/records/attendance/standing-interruptions.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Declares that the platform could not be used, or cannot be, by all organizations or those named; the reports of it
 * are answered by it, the first of which starts its 48 working hours (K08). Refuses with `invalid-input` where an
 * organization is not known or it has not begun, and with `not-found` for reports that are not there.
 */
export async function declareOutage(
  actor: ActorOf<'operator'>,
  input: DeclareOutage,
  { now }: { now: Date },
): Promise<{ id: string }> {
  const { title, startsAt, endsAt, faults, reason } = input;
  if (startsAt > now) {
    throw new Refusal('invalid-input', { errors: [{ path: 'startsOn', problem: 'not-begun' }] });
  }
  const reports = faults.map((fault) => {
    const [organizationId = '', faultId = ''] = fault.split(':');
    return { organizationId, faultId };
  });
  for (const { organizationId, faultId } of reports) {
    const known = await forOrganization(organizationId).faultReport.count({
      where: { organizationId, id: faultId },
    });
    if (known === 0) throw new Refusal('not-found');
  }
  const organizations = await resolveOrganizations(input.organizations);
  const id = createId();
  await inTransaction(forAccounts(), async (tx) => {
    const facts = { kind: 'outage', title, startsAt, endsAt, declaredAt: now, declaredBy: actor.userId };
    await tx.outage.create({
      data: { id, ...facts, ...(organizations && { organizations }) },
      select: { id: true },
    });
    const details = { outageId: id, title, startsAt, endsAt, organizations, faults };
    await appendOperatorAuditEntry(tx, actor, { action: 'outage.declared', reason, details }, now);
  });
  // Each report in its organization; those not reached by a fault on the way stay open, to be answered by hand.
  for (const { organizationId, faultId } of reports) {
    const link = { faultId, outageId: id, reason, by: actor.userId };
    await inTransaction(forOrganization(organizationId), (tx) => linkFault(tx, organizationId, link, now));
  }
  forgetInterruptions();
  return { id };
}
