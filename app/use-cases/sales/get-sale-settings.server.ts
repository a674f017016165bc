import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { forOrganization } from '~/platform/tenancy.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

export type SaleSettingsView = {
  settings: SaleSettings;
  signatureFileId: string | null;
  rules: { fileId: string; name: string } | null;
  /** The terms of sale in force (K02), with how many versions there were. */
  terms: { version: number; text: string; hash: string; publishedAt: Date } | null;
};

/** What the organization's sales follow. Refuses with `not-allowed`. */
export async function getSaleSettings(actor: ActorOf<'member'>): Promise<SaleSettingsView> {
  if (!can(actor, 'sales.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { settings, signatureFileId, internalRulesFileId } = await readSaleSettings(database, organizationId);
  const rules = internalRulesFileId
    ? await database.storedFile.findUnique({
        where: { organizationId_id: { organizationId, id: internalRulesFileId } },
        select: { id: true, name: true },
      })
    : null;
  const terms = await database.saleTerms.findFirst({
    where: { organizationId },
    orderBy: { version: 'desc' },
    select: { version: true, text: true, hash: true, publishedAt: true },
  });
  return { settings, signatureFileId, rules: rules && { fileId: rules.id, name: rules.name }, terms };
}
