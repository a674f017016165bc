import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { UpdateLegalDetailsInput } from '~/domain/organizations/settings-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { changeOrganization } from '~/records/organizations/change-organization.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';
import { writeSaleSettings } from '~/records/sales/write-sale-settings.server';
import { recordAccountLinks } from '~/records/organizations/record-account-links.server';

/**
 * Changes what documents say of the organization: who it is in law, its address and the mentions of a training
 * provider (F6). What is left out is emptied; a SIREN is kept of French ones only. Documents issued keep what they
 * say. The picture of a signature goes with the person who signed: another represents the organization unsigned, which is
 * told (`unsigned`). Refuses with `not-allowed`.
 */
export async function updateLegalDetails(
  actor: ActorOf<'member'>,
  input: UpdateLegalDetailsInput,
  { now }: { now: Date },
): Promise<{ unsigned: boolean }> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationName, shareCapital, siren, siret, ...rest } = input;
  const french = input.country === 'FR';
  const changes = {
    ...{ vatNumber: null, legalForm: null, activityDeclaration: null, activityPrefecture: null },
    ...{ representativeName: null, representativeTitle: null },
    ...rest,
    ...(organizationName && { name: organizationName }),
    siren: french ? (siren ?? null) : null,
    siret: french ? (siret ?? null) : null,
    shareCapitalCents: shareCapital === undefined ? null : BigInt(shareCapital),
  };
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await changeOrganization(tx, actor, { action: 'organization.legal-updated', changes }, now);
    await recordAccountLinks(tx, organizationId, changes, now);
    const { settings, signatureFileId } = await readSaleSettings(tx, organizationId);
    if (!signatureFileId || settings.signatureOf === changes.representativeName) return { unsigned: false };
    const none = { signatureFileId: null, settings: { signatureOf: null } };
    await writeSaleSettings(tx, organizationId, none, now);
    const act = { action: 'sale.signature-changed', subject: { kind: 'organization' } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { unsigned: true };
  });
}
