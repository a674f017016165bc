import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { UpdateLegalDetailsInput } from '~/domain/organizations/settings-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { changeOrganization } from '~/records/organizations/change-organization.server';
import { recordAccountLinks } from '~/records/organizations/record-account-links.server';

/**
 * Changes what documents say of the organization: who it is in law, its address and the mentions of a training
 * provider (F6). What is left out is emptied; a SIREN is kept of French ones only. Documents issued keep what they
 * say. Refuses with `not-allowed`.
 */
export async function updateLegalDetails(
  actor: ActorOf<'member'>,
  input: UpdateLegalDetailsInput,
  { now }: { now: Date },
): Promise<void> {
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
  await inTransaction(forOrganization(actor.organizationId), async (tx) => {
    await changeOrganization(tx, actor, { action: 'organization.legal-updated', changes }, now);
    await recordAccountLinks(tx, actor.organizationId, changes, now);
  });
}
