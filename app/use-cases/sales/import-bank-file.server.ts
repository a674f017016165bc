import { createHash } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readBankFile, type BankFile, type BankProblem, type BankRow } from '~/domain/sales/bank-file';
import { suggestMatches, type OpenSale } from '~/domain/sales/bank-match';
import { createId } from '~/platform/id.server';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { addBankLines } from '~/records/sales/add-bank-lines.server';

export type BankCheck = {
  name: string;
  added: BankRow[];
  known: number;
  problems: BankProblem[];
};

type Given = { name: string; text: string };

/** What a bank's file would bring, without writing anything. Refuses with `not-allowed` and `bank-file-unreadable`. */
export async function checkBankFile(actor: ActorOf<'member'>, { name, text }: Given): Promise<BankCheck> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { rows, problems } = readOrRefuse(text);
  const added = await unknownRows(forOrganization(organizationId), organizationId, rows);
  return { name, added, known: rows.length - added.length, problems };
}

/**
 * Adds the lines of a bank's file that no earlier file brought; of what went out those wait to be matched that look like
 * what is to be given back, others are set aside. Refuses with `not-allowed`, `feature-not-in-plan`,
 * `bank-file-unreadable`, and `bank-file-has-errors` where a line is wrong: then nothing is added.
 */
export async function importBankFile(
  actor: ActorOf<'member'>,
  { name, text }: Given,
  { now }: { now: Date },
): Promise<{ added: number; known: number }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: createdBy } = actor;
  const { rows, problems } = readOrRefuse(text);
  if (problems.length > 0) throw new Refusal('bank-file-has-errors');
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    await lockOrganization(tx, organizationId);
    const added = await unknownRows(tx, organizationId, rows);
    const known = rows.length - added.length;
    if (added.length === 0) return { added: 0, known };
    const importId = createId();
    const owed = await readToRefund(tx, organizationId);
    const fileHash = createHash('sha256').update(text).digest('hex');
    await tx.bankImport.create({
      data: {
        ...{ organizationId, id: importId, fileName: name, fileHash, lines: added.length, known },
        ...{ createdAt: now, createdBy },
      },
      select: { id: true },
    });
    const lines = added.map(({ line: position, ...row }) => ({
      ...row,
      position,
      state: stateOf(row, owed),
    }));
    await addBankLines(tx, organizationId, importId, lines);
    const subject = { kind: 'bank-import', id: importId, name };
    const details = { added: added.length, known };
    await appendAuditEntry(tx, organizationId, actor, { action: 'bank.imported', subject, details }, now);
    return { added: added.length, known };
  });
}

/** What came waits to be matched; what went out where it may be what is to be given back of a document. */
function stateOf(
  line: { cents: number; label: string; reference: string },
  owed: readonly OpenSale[],
): 'open' | 'ignored' {
  const mayMatch = line.cents > 0 || suggestMatches({ ...line, leftCents: line.cents }, owed).length > 0;
  return mayMatch ? 'open' : 'ignored';
}

async function readToRefund(tx: Tx, organizationId: string): Promise<OpenSale[]> {
  const rows = await tx.saleInvoice.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, collection: { openCents: { lt: 0 } } },
    select: { id: true, number: true, client: { select: { name: true } }, collection: true },
  });
  return rows.map(({ id, number, client, collection }) => {
    return { id, number, buyer: client.name, openCents: collection?.openCents ?? 0 };
  });
}

function readOrRefuse(text: string): BankFile {
  const file = readBankFile(text);
  if (!file) throw new Refusal('bank-file-unreadable');
  return file;
}

async function unknownRows(tx: Tx, organizationId: string, rows: readonly BankRow[]): Promise<BankRow[]> {
  const known = await tx.bankLine.findMany({
    where: { organizationId, fingerprint: { in: rows.map(({ fingerprint }) => fingerprint) } },
    select: { fingerprint: true },
  });
  const prints = new Set(known.map(({ fingerprint }) => fingerprint));
  return rows.filter(({ fingerprint }) => !prints.has(fingerprint));
}
