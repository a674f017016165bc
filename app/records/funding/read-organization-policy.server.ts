import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { OrganizationPolicy } from '~/domain/funding/order-policy';
import type { Tx } from '~/platform/tenancy.server';
import { saleSettingsFields, saleSettingsIn } from '~/records/sales/read-sale-settings.server';

/** What an organization's orders follow where they say nothing themselves (K03), and its time zone. One query. */
export async function readOrganizationPolicy(
  tx: Tx,
  organizationId: string,
): Promise<{ timeZone: string; policy: OrganizationPolicy }> {
  const row = await tx.organization.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: organizationId },
    select: { timeZone: true, partialPresence: true, saleSettings: { select: saleSettingsFields } },
  });
  const { lateModule, subrogationFrom } = saleSettingsIn(row.saleSettings[0]).settings;
  const partialPresence = row.partialPresence as PartialPresence;
  return { timeZone: row.timeZone, policy: { partialPresence, lateModule, subrogationFrom } };
}
