import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { maximumRulesBytes, rulesTypes } from '~/domain/sales/settings-inputs';
import type { OpcoParticularsInput, SaleSettingsInput } from '~/domain/sales/settings-inputs';
import { receiveFile } from '~/integrations/files/receive-file.server';
import { receiveImage, type IncomingFile } from '~/integrations/files/receive-image.server';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';
import { writeSaleSettings } from '~/records/sales/write-sale-settings.server';

/** Changes what the organization's sales follow. Refuses with `not-allowed` and `feature-not-in-plan`. */
export async function updateSaleSettings(
  actor: ActorOf<'member'>,
  input: SaleSettingsInput,
  { now }: { now: Date },
): Promise<void> {
  const { iban, bic, lateModule, subrogationFrom, ...rest } = input;
  const optional = {
    ...{ iban: iban ?? null, bic: bic ?? null, lateModule: lateModule ?? null },
    subrogationFrom: subrogationFrom ?? null,
  };
  await change(actor, 'sale.settings-changed', now, (tx, organizationId) =>
    writeSaleSettings(tx, organizationId, { settings: { ...rest, ...optional } }, now),
  );
}

/** Says once how documents name an OPCO. Refuses as {@link updateSaleSettings}. */
export async function saveOpcoParticulars(
  actor: ActorOf<'member'>,
  { opco, siren, email, ...address }: OpcoParticularsInput,
  { now }: { now: Date },
): Promise<void> {
  await change(actor, 'sale.settings-changed', now, async (tx, organizationId) => {
    await lockOrganization(tx, organizationId);
    const { settings } = await readSaleSettings(tx, organizationId);
    const opcoParticulars = {
      ...settings.opcoParticulars,
      [opco]: { ...address, siren: siren ?? null, email: email ?? null },
    };
    await writeSaleSettings(tx, organizationId, { settings: { opcoParticulars } }, now);
  });
}

/** The picture of the signatory's signature for documents, or none. Refuses as {@link updateSaleSettings}, and as images are. */
export async function changeSignature(
  actor: ActorOf<'member'>,
  { file }: { file: IncomingFile | null },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sales.settings')) throw new Refusal('not-allowed');
  const image = file && (await receiveImage(actor.organizationId, file));
  await change(actor, 'sale.signature-changed', now, async (tx, organizationId) => {
    const about = { purpose: 'sale-signature', uploadedBy: actor.membershipId, now } as const;
    const stored = image && (await recordStoredFile(tx, organizationId, image, about));
    await writeSaleSettings(tx, organizationId, { signatureFileId: stored?.id ?? null }, now);
  });
}

/** The internal rules given to participants (F5b), a PDF, or none. Refuses as {@link updateSaleSettings}, and as files are. */
export async function changeInternalRules(
  actor: ActorOf<'member'>,
  { file }: { file: IncomingFile | null },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sales.settings')) throw new Refusal('not-allowed');
  const accepted = { types: rulesTypes, maximumBytes: maximumRulesBytes };
  const received = file && (await receiveFile(actor.organizationId, file, accepted));
  await change(actor, 'sale.rules-changed', now, async (tx, organizationId) => {
    const about = { purpose: 'internal-rules', uploadedBy: actor.membershipId, now } as const;
    const stored = received && (await recordStoredFile(tx, organizationId, received, about));
    await writeSaleSettings(tx, organizationId, { internalRulesFileId: stored?.id ?? null }, now);
  });
}

async function change(
  actor: ActorOf<'member'>,
  action: string,
  now: Date,
  work: (tx: Tx, organizationId: string) => Promise<void>,
): Promise<void> {
  if (!can(actor, 'sales.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    await work(tx, organizationId);
    await appendAuditEntry(tx, organizationId, actor, { action, subject: { kind: 'organization' } }, now);
  });
}
