import type { ActorOf } from '~/domain/actor';
import { purgeDecision } from '~/domain/lifecycle/purge-decision';
import {
  invoiceKeptUntil,
  invoiceLaw,
  meteringDays,
  meteringRule,
  proofLaw,
  proofsKeptUntil,
  type KeptLine,
} from '~/domain/lifecycle/purge-receipt';
import { addDays, dayFromDatabase, dayIn } from '~/domain/calendar';
import { evidenceLaw } from '~/domain/proof/retention';
import { readKeptUntil } from '~/records/proof/read-retention.server';
import { findOrdersToRetain } from '~/records/proof/retained-evidence.server';
import { countErasable } from '~/records/lifecycle/count-erasable.server';
import { readContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import { forOrganization } from '~/platform/tenancy.server';

/** The receipt that a purge would write now, but for its id, its hash and what earlier batches erased. */
export type PurgePreview = {
  organization: { id: string; name: string };
  cause: string;
  rows: Record<string, number>;
  files: { count: number; bytes: number };
  people: { erased: number; kept: number };
  kept: KeptLine[];
};

/** What a purge due now would erase and keep of an organization; null where none is due. Changes nothing. */
export async function previewPurge(
  _actor: ActorOf<'system'>,
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
): Promise<PurgePreview | null> {
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { kind: true, name: true },
  });
  if (!organization) return null;
  const { contract } = await readContract(database, organizationId);
  const decision = purgeDecision(contract, await readPauses(database), now);
  if (!decision.allowed) return null;
  const { rows, files, people } = await countErasable(database, organizationId);
  const latest = await database.invoice.findFirst({
    where: { organizationId },
    orderBy: { issuedAt: 'desc' },
    select: { issuedOn: true },
  });
  const until = latest && invoiceKeptUntil(dayFromDatabase(latest.issuedOn));
  const sold = await findOrdersToRetain(database, organizationId);
  const today = dayIn(now, contract.timeZone);
  const soldIds = sold.map(({ id }) => id);
  const keptUntil = await readKeptUntil(database, organizationId, soldIds, today);
  const evidenceUntil = [...keptUntil.values()].sort().at(-1) ?? null;
  const sale = await database.saleInvoice.findFirst({
    where: { organizationId },
    orderBy: { issuedAt: 'desc' },
    select: { issuedOn: true },
  });
  const saleUntil = sale && invoiceKeptUntil(dayFromDatabase(sale.issuedOn));
  const kept: KeptLine[] = [
    { what: 'invoices', count: rows.Invoice ?? 0, law: invoiceLaw, until },
    { what: 'evidence', count: sold.length, law: evidenceLaw, until: evidenceUntil },
    { what: 'sales', count: rows.SaleInvoice ?? 0, law: invoiceLaw, until: saleUntil },
    { what: 'contract-proofs', count: 1, law: proofLaw, until: proofsKeptUntil(today) },
    { what: 'metering', count: 1, law: meteringRule, until: addDays(today, meteringDays) },
    { what: 'certificates', count: rows.Certificate ?? 0, law: null, until: null },
  ];
  return {
    organization: {
      id: organizationId,
      name: organization.kind === 'natural-person' ? '' : organization.name,
    },
    ...{ cause: decision.cause, rows, files, people },
    kept: kept.filter(({ count }) => count > 0),
  };
}
