import type { MaintenanceNotices } from '~/domain/attendance/fault-inputs';
import { settings } from '~/platform/settings.server';
import { acrossOrganizations, forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requestMaintenanceNotices } from '~/records/attendance/request-maintenance-notices.server';
import {
  interruptionFields,
  interruptionOf,
  type StandingInterruption,
} from '~/records/attendance/standing-interruptions.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

const atOnce = 100;

/**
 * Tells those who teach and manage of a maintenance, or that it was withdrawn, a batch of organizations at a time, then
 * asks for the next (K09). One that was withdrawn is announced no more; a second run sends nothing again.
 */
export async function sendMaintenanceNotices({
  outageId,
  after,
  withdrawn,
}: MaintenanceNotices): Promise<void> {
  const row = await forAccounts().outage.findUnique({
    where: { id: outageId },
    select: { ...interruptionFields, withdrawnAt: true },
  });
  if (!row || (row.withdrawnAt !== null) !== withdrawn) return;
  const { withdrawnAt: _, ...given } = row;
  const maintenance = interruptionOf(given);
  const { organizations } = maintenance;
  const batch = await acrossOrganizations('whom a maintenance is announced to').organization.findMany({
    where: {
      state: { notIn: ['ended', 'purging', 'purged'] },
      id: { ...(organizations && { in: [...organizations] }), ...(after && { gt: after }) },
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true, name: true, accentColour: true, timeZone: true },
  });
  for (const organization of batch) await tell(organization, maintenance, withdrawn);
  const last = batch.at(-1);
  if (last && batch.length === atOnce) {
    await inTransaction(forAccounts(), (tx) =>
      requestMaintenanceNotices(tx, { outageId, after: last.id, withdrawn }),
    );
  }
}

async function tell(
  organization: { id: string; name: string; accentColour: string; timeZone: string },
  { id: outageId, title, startsAt, endsAt }: StandingInterruption,
  withdrawn: boolean,
): Promise<void> {
  const { id: organizationId, name: organizationName, accentColour, timeZone } = organization;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const members = await tx.membership.findMany({
      where: { organizationId, status: 'active', role: { in: ['owner', 'admin', 'trainer'] } },
      select: { id: true, email: true, language: true },
    });
    const template = withdrawn ? 'maintenance-withdrawn' : 'maintenance-announced';
    const key = `${withdrawn ? 'maintenance-withdrawn' : 'maintenance'}:${outageId}:${organizationId}`;
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, timeZone };
    const values = { organizationName, accentColour, title, ...times };
    await appendOutboxMessages(
      tx,
      members.map(({ id, email, language }) => ({
        ...{ kind: 'email' as const, template, to: email, language },
        ...{ organizationId, deliveryKey: `${key}:${id}` },
        values: { ...values, url: new URL('/teach', settings.APP_URL).href },
      })),
    );
  });
}
