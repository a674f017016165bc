import type { ActorOf } from '~/domain/actor';
import { funderKey } from '~/domain/funding/opcos';
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
import { openSaleBooks } from '~/records/sales/open-sale-books.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';
import { rearmInvoices, rearmReminders } from '~/records/sales/rearm-sales.server';
import { writeSaleSettings } from '~/records/sales/write-sale-settings.server';

/**
 * Changes what the organization's sales follow; what is issued or reminded by itself again is looked at anew. Refuses with
 * `not-allowed` and `feature-not-in-plan`.
 */
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
  await change(actor, 'sale.settings-changed', now, async (tx, organizationId) => {
    await lockOrganization(tx, organizationId);
    const { settings: before, seller } = await openSaleBooks(tx, organizationId);
    await writeSaleSettings(tx, organizationId, { settings: { ...rest, ...optional } }, now);
    if (rest.automaticInvoices && !before.automaticInvoices) await rearmInvoices(tx, organizationId, now);
    if (rest.automaticReminders && !before.automaticReminders) {
      await rearmReminders(tx, organizationId, seller.timeZone);
    }
  });
}

/** Says once how documents name a funder, each under its own name. Refuses as {@link updateSaleSettings}. */
export async function saveOpcoParticulars(
  actor: ActorOf<'member'>,
  { opco, name, keptYears, ...particulars }: OpcoParticularsInput,
  { now }: { now: Date },
): Promise<void> {
  await change(actor, 'sale.settings-changed', now, async (tx, organizationId) => {
    await lockOrganization(tx, organizationId);
    const { settings } = await readSaleSettings(tx, organizationId);
    const opcoParticulars = {
      ...settings.opcoParticulars,
      [funderKey(opco, name)]: {
        ...{ ...particulars, keptYears: keptYears ?? null },
        name: opco === 'other' ? (name ?? '') : null,
      },
    };
    await writeSaleSettings(tx, organizationId, { settings: { opcoParticulars } }, now);
  });
}

/**
 * The picture of the signature of who represents the organization, for documents, or none: it is theirs alone. Refuses as
 * {@link updateSaleSettings}, as images are, and with `signatory-missing` where nobody is named.
 */
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
    const { representativeName } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { representativeName: true },
    });
    if (stored && !representativeName) throw new Refusal('signatory-missing');
    const whose = {
      signatureFileId: stored?.id ?? null,
      settings: { signatureOf: stored && representativeName },
    };
    await writeSaleSettings(tx, organizationId, whose, now);
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
