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
 * Tells those who teach and manage of a maintenance, a batch of organizations at a time, then asks for the next (K09).
 * Nobody is told of one that was withdrawn; a second run sends nothing again.
 */
export async function sendMaintenanceNotices({
  outageId,
  after,
}: {
  outageId: string;
  after: string | null;
}): Promise<void> {
  const row = await forAccounts().outage.findUnique({
    where: { id: outageId },
    select: { ...interruptionFields, withdrawnAt: true },
  });
  if (!row || row.withdrawnAt) return;
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
  for (const organization of batch) await tell(organization, maintenance);
  const last = batch.at(-1);
  if (last && batch.length === atOnce) {
    await inTransaction(forAccounts(), (tx) => requestMaintenanceNotices(tx, outageId, last.id));
  }
}

async function tell(
  organization: { id: string; name: string; accentColour: string; timeZone: string },
  { id: outageId, title, startsAt, endsAt }: StandingInterruption,
): Promise<void> {
  const { id: organizationId, name: organizationName, accentColour, timeZone } = organization;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const members = await tx.membership.findMany({
      where: { organizationId, status: 'active', role: { in: ['owner', 'admin', 'trainer'] } },
      select: { id: true, email: true, language: true },
    });
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, timeZone };
    const values = { organizationName, accentColour, title, ...times };
    await appendOutboxMessages(
      tx,
      members.map(({ id, email, language }) => ({
        ...{ kind: 'email' as const, template: 'maintenance-announced', to: email, language },
        ...{ organizationId, deliveryKey: `maintenance:${outageId}:${organizationId}:${id}` },
        values: { ...values, url: new URL('/teach', settings.APP_URL).href },
      })),
    );
  });
}
