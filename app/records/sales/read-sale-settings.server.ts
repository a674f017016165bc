import { saleSettingsSchema, type SaleSettings } from '~/domain/sales/sale-settings';
import type { Tx } from '~/platform/tenancy.server';

export type SaleSettingsRow = {
  settings: SaleSettings;
  signatureFileId: string | null;
  internalRulesFileId: string | null;
};

/** What of `SaleSettings` an organization's sales follow: for a `select` that reads more of it. */
export const saleSettingsFields = {
  settings: true,
  signatureFileId: true,
  internalRulesFileId: true,
} as const;

type Row = { settings: unknown; signatureFileId: string | null; internalRulesFileId: string | null };

/** What an organization's sales follow; the settings by default where it has written none. */
export async function readSaleSettings(tx: Tx, organizationId: string): Promise<SaleSettingsRow> {
  const row = await tx.saleSettings.findFirst({
    where: { organizationId },
    select: saleSettingsFields,
  });
  return saleSettingsIn(row);
}

/** As {@link readSaleSettings}, of what was read. */
export function saleSettingsIn(row: Row | null | undefined): SaleSettingsRow {
  return {
    settings: saleSettingsSchema.parse(row?.settings ?? {}),
    signatureFileId: row?.signatureFileId ?? null,
    internalRulesFileId: row?.internalRulesFileId ?? null,
  };
}

/** The picture of the signature of who represents the organization; null where it is another's, or nobody's. */
export const signatureOf = (
  { settings, signatureFileId }: SaleSettingsRow,
  representative: string | null,
): string | null => (representative && settings.signatureOf === representative ? signatureFileId : null);

/** As {@link signatureOf}, as a stored file. Two queries. */
export async function readSignature(tx: Tx, organizationId: string, representative: string | null) {
  const fileId = signatureOf(await readSaleSettings(tx, organizationId), representative);
  if (!fileId) return null;
  return tx.storedFile.findUnique({ where: { organizationId_id: { organizationId, id: fileId } } });
}
