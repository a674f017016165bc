import { dayFromDatabase } from '~/domain/calendar';
import type { PurgeCause } from '~/domain/lifecycle/purge-decision';
import {
  invoiceLaw,
  type KeptLine,
  type PurgeCounts,
  type PurgeReceipt,
} from '~/domain/lifecycle/purge-receipt';
import { purgeReceiptHash } from '~/domain/lifecycle/purge-receipt-hash';
import { toJson } from '~/platform/json.server';
import { createSecretToken } from '~/platform/secret-token.server';
import type { Tx } from '~/platform/tenancy.server';
import { eraseAccounts } from '~/records/lifecycle/erase-accounts.server';
import { recordErased, type RunningPurge } from '~/records/lifecycle/erase-batch.server';
import { archivedMetering, archivedProofs } from '~/records/lifecycle/archive-contract.server';
import { archivedInvoice, archivedSale } from '~/records/lifecycle/archive-invoice.server';
import { archivedEvidence } from '~/records/proof/retained-evidence.server';

export type FinishedPurge = {
  receipt: PurgeReceipt;
  receiptHash: string;
  /** Of the lasting link: its hash alone is stored. */
  token: string;
  /** The owners, who hear of it; they are erased with the rest. */
  owners: { email: string; language: string }[];
  organizationName: string;
  accentColour: string;
  archivedDocumentIds: string[];
};

/**
 * Erases the organization itself with what is left to it (owners, contract), and writes the receipt. Fails where a row
 * still points to the organization.
 */
export async function finishPurge(tx: Tx, at: RunningPurge, now: Date): Promise<FinishedPurge> {
  const { purgeId, organizationId } = at;
  const { name, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const members = await tx.membership.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    select: { userId: true, email: true, language: true, role: true, status: true },
  });
  const owners = members.filter(({ role, status }) => role === 'owner' && status === 'active');
  const ofIt = { where: { organizationId } };
  const people = await eraseAccounts(
    tx,
    organizationId,
    members.flatMap(({ userId }) => userId ?? []),
  );
  const rows = {
    Membership: (await tx.membership.deleteMany(ofIt)).count,
    Subscription: (await tx.subscription.deleteMany(ofIt)).count,
    Organization: 1,
  };
  await tx.accountMembership.deleteMany(ofIt);
  await tx.accountContact.deleteMany(ofIt);
  await tx.contractAgenda.deleteMany(ofIt);
  await tx.organization.delete({ where: { id: organizationId }, select: { id: true } });

  const counts = await recordErased(tx, purgeId, { rows, people });
  const purge = await tx.purge.findUniqueOrThrow({ where: { id: purgeId } });
  const { archivedDocumentIds, kept } = await readKept(tx, organizationId, counts);
  const receipt: PurgeReceipt = {
    purgeId,
    organization: { id: organizationId, name: purge.organizationName },
    cause: purge.cause as PurgeCause,
    from: purge.startedAt.toISOString(),
    to: now.toISOString(),
    rows: counts.rows,
    files: { count: purge.files, bytes: counts.fileBytes },
    people: { erased: counts.peopleErased, kept: counts.peopleKept },
    kept,
  };
  const receiptHash = purgeReceiptHash(receipt);
  const { token, hash } = createSecretToken();
  await tx.purge.update({
    where: { id: purgeId },
    data: {
      ...{ status: 'done', finishedAt: now, receipt: toJson(receipt), receiptHash, tokenHash: hash },
      kept: toJson(kept),
    },
    select: { id: true },
  });
  return {
    ...{ receipt, receiptHash, token, organizationName: name, accentColour, archivedDocumentIds },
    owners: owners.map(({ email, language }) => ({ email, language })),
  };
}

/** The last day on which the last of them is kept. */
const lastOf = (kept: readonly { expiresOn: Date }[]) =>
  kept.reduce<string | null>((latest, { expiresOn }) => {
    const day = dayFromDatabase(expiresOn);
    return latest && latest > day ? latest : day;
  }, null);

/** What stays of an organization, why, and until when. */
async function readKept(tx: Tx, organizationId: string, { certificates }: PurgeCounts) {
  const invoices = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedInvoice },
    orderBy: [{ issuedOn: 'asc' }, { number: 'asc' }],
    select: { id: true, expiresOn: true },
  });
  const sales = await tx.archivedDocument.aggregate({
    where: { organizationId, kind: archivedSale },
    _count: true,
    _max: { expiresOn: true },
  });
  const others = await tx.archivedDocument.findMany({
    where: { organizationId, kind: { in: [archivedProofs, archivedMetering] } },
    select: { kind: true, law: true, expiresOn: true },
  });
  const evidence = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedEvidence },
    select: { law: true, expiresOn: true },
  });
  const archive = await tx.recoveredArchive.findFirst({
    where: { organizationId, deletedAt: null },
    orderBy: { expiresAt: 'desc' },
    select: { expiresAt: true },
  });
  const acts = await tx.operatorAuditEntry.count({ where: { organizationId } });
  const lines: KeptLine[] = [
    {
      ...{ what: 'invoices', count: invoices.length, law: invoiceLaw },
      until: lastOf(invoices),
    },
    { what: 'evidence', count: evidence.length, law: evidence[0]?.law ?? null, until: lastOf(evidence) },
    {
      ...{ what: 'sales', count: sales._count, law: invoiceLaw },
      until: sales._max.expiresOn && dayFromDatabase(sales._max.expiresOn),
    },
    ...others
      .map(({ kind, law, expiresOn }): KeptLine => {
        const what = kind === archivedProofs ? 'contract-proofs' : 'metering';
        return { what, count: 1, law, until: dayFromDatabase(expiresOn) };
      })
      .sort((one, other) => (one.what < other.what ? -1 : 1)),
    { what: 'certificates', count: certificates, law: null, until: null },
    {
      ...{ what: 'recovered-archive', count: archive ? 1 : 0, law: null },
      until: archive && archive.expiresAt.toISOString().slice(0, 10),
    },
    { what: 'operator-log', count: acts, law: null, until: null },
  ];
  return {
    archivedDocumentIds: invoices.map(({ id }) => id),
    kept: lines.filter(({ count }) => count > 0),
  };
}
