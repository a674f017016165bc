import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { lockOrganization } from '~/platform/locks.server';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

type Changes = {
  settings?: Partial<SaleSettings>;
  signatureFileId?: string | null;
  internalRulesFileId?: string | null;
};

/** Changes what an organization's sales follow, under its lock: of two at once none undoes the other's. */
export async function writeSaleSettings(
  tx: Tx,
  organizationId: string,
  { settings: changed, ...files }: Changes,
  now: Date,
): Promise<void> {
  await lockOrganization(tx, organizationId);
  const before = await readSaleSettings(tx, organizationId);
  const settings = toJson({ ...before.settings, ...changed });
  await tx.saleSettings.upsert({
    where: { organizationId },
    create: { organizationId, id: createId(), settings, ...files, updatedAt: now },
    update: { settings, ...files, updatedAt: now },
    select: { id: true },
  });
}
