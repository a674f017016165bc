import { setTimeout as wait } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import { purgedModels } from '~/domain/lifecycle/purge-plan';
import { purgeReceiptEmails } from '~/documents/emails/purge-receipt-emails';
import { renderIssuedInvoice } from '~/documents/issued-invoice';
import { isLanguage } from '~/locales/translator';
import { readRowKeys } from '~/platform/erase-rows.server';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Database, type Tx } from '~/platform/tenancy.server';
import { inTransaction, isForeignKeyViolation } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { archiveContract } from '~/records/lifecycle/archive-contract.server';
import { archiveInvoice, archivedSale } from '~/records/lifecycle/archive-invoice.server';
import { beginPurge } from '~/records/lifecycle/begin-purge.server';
import {
  openEraseBatch,
  recordErased,
  type Erased,
  type RunningPurge,
} from '~/records/lifecycle/erase-batch.server';
import { eraseSharedTraces } from '~/records/lifecycle/erase-shared-traces.server';
import { erasedLast, eraseTableBatch } from '~/records/lifecycle/erase-table-batch.server';
import {
  findInvoicesToArchive,
  readIssuedDocument,
} from '~/records/lifecycle/find-invoices-to-archive.server';
import { findSalesToArchive } from '~/records/sales/find-sales-to-archive.server';
import { readSaleFiles } from '~/records/sales/read-sale-file.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { finishPurge } from '~/records/lifecycle/finish-purge.server';
import { findOrdersToRetain } from '~/records/proof/retained-evidence.server';

export type PurgeOptions = {
  now: Date;
  signal?: AbortSignal;
  /** Rows erased in one transaction. */
  batch?: number;
  /** After each batch, a rest of so many times what it took: other organizations' queries pass in between. */
  rest?: number;
  /** Keeps the evidence of trainings that were sold (F14): without it, an organization that sold any is not erased. */
  retain?: (organizationId: string, now: Date) => Promise<void>;
};

type Purging = RunningPurge & { now: Date; batch: number; rest: number; signal: AbortSignal | undefined };

const passes = 3;

/**
 * Erases an organization whose time has come (F14, G6): what law keeps is moved to the archive first, then all rows go
 * in batches, each with its counts in one transaction; the owners get the receipt with the lasting link and their
 * invoices once more. A plan bought or data asked for before it began stops it: nothing happens. Stopped by `signal`
 * or killed anywhere it goes on where it stood and gives the same receipt; twice at once, it is one purge. Returns
 * null where there was nothing to erase.
 */
export async function purgeOrganization(
  _actor: ActorOf<'system'>,
  { organizationId }: { organizationId: string },
  { now, batch = 1000, rest = 0.5, signal, retain }: PurgeOptions,
): Promise<{ purgeId: string; records: number } | null> {
  const began = performance.now();
  const database = forOrganization(organizationId);
  const purgeId = await inTransaction(database, (tx) => beginPurge(tx, organizationId, now));
  if (!purgeId) return null;
  const purging: Purging = { purgeId, organizationId, now, batch, rest, signal };
  for (let pass = 1; ; pass += 1) {
    await inTransaction(database, (tx) => archiveContract(tx, organizationId, now));
    await archiveInvoices(database, purging);
    await archiveSales(database, purging);
    await retain?.(organizationId, now);
    const lost = await findOrdersToRetain(database, organizationId);
    if (lost.length > 0) throw new Error('evidence that law keeps is not in the archive yet');
    await eraseTables(database, purging);
    try {
      // The business clock runs on while a purge does.
      const finishedAt = new Date(now.getTime() + performance.now() - began);
      return await inTransaction(database, (tx) => finish(tx, purging, finishedAt));
    } catch (error) {
      // Something was written while we erased: it goes in another pass.
      if (pass === passes || !isForeignKeyViolation(error)) throw error;
    }
  }
}

/** Moves issued documents to the archive, one by one: drawing them takes its time, and none is drawn twice. */
async function archiveInvoices(database: Database, { organizationId, now, signal }: Purging): Promise<void> {
  for (const id of await findInvoicesToArchive(database, organizationId)) {
    signal?.throwIfAborted();
    const { document, language } = await readIssuedDocument(database, organizationId, id);
    const files = await renderIssuedInvoice(document, isLanguage(language) ? language : 'fr');
    await inTransaction(database, (tx) => archiveInvoice(tx, organizationId, { document, ...files }, now));
  }
}

/** The same for what the organization itself issued (F14): its logo is still there to be drawn with. */
async function archiveSales(database: Database, { organizationId, now, signal }: Purging): Promise<void> {
  for (const id of await findSalesToArchive(database, organizationId)) {
    signal?.throwIfAborted();
    const [sale] = await readSaleFiles(database, organizationId, { ids: [id] });
    if (!sale) continue;
    const { document, language, logoFile } = sale;
    const files = await renderIssuedInvoice(document, language, await readLogo(logoFile));
    await inTransaction(database, (tx) =>
      archiveInvoice(tx, organizationId, { document, ...files }, now, archivedSale),
    );
  }
}

async function eraseTables(database: Database, purging: Purging): Promise<void> {
  const { organizationId } = purging;
  await eraseInBatches(database, purging, async (tx) => {
    // A course and its current version point to each other.
    await tx.course.updateMany({
      where: { organizationId, currentVersionId: { not: null } },
      data: { currentVersionId: null },
    });
    return { rows: await eraseSharedTraces(tx, organizationId), more: false };
  });
  const keys = await readRowKeys(database);
  for (const table of purgedModels.filter((model) => !erasedLast.includes(model))) {
    const key = keys.get(table) ?? [];
    let after: string[] | null = null;
    await eraseInBatches(database, purging, async (tx, limit) => {
      const erased = await eraseTableBatch(tx, { organizationId, table, key, after, limit });
      after = erased.after;
      return erased;
    });
  }
}

/** Runs a batch in a transaction of its own, with its counts, until there is no more. */
async function eraseInBatches(
  database: Database,
  purging: Purging,
  work: (tx: Tx, limit: number) => Promise<Erased & { more: boolean }>,
): Promise<void> {
  for (let more = true; more;) {
    purging.signal?.throwIfAborted();
    const began = performance.now();
    more = await inTransaction(database, async (tx) => {
      if (!(await openEraseBatch(tx, purging))) return false;
      const { more: another, ...erased } = await work(tx, purging.batch);
      await recordErased(tx, purging.purgeId, erased);
      return another;
    });
    if (more && purging.rest > 0) await wait((performance.now() - began) * purging.rest);
  }
}

async function finish(tx: Tx, purging: Purging, finishedAt: Date) {
  const { purgeId, signal } = purging;
  signal?.throwIfAborted();
  if (!(await openEraseBatch(tx, purging))) return null;
  const { receipt, receiptHash: hash, token, ...news } = await finishPurge(tx, purging, finishedAt);
  const records = Object.values(receipt.rows).reduce((sum, count) => sum + count, 0);
  const url = `${settings.APP_URL}/archive/${token}`;
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'remove-organization-files', organizationId: null },
      ...{ values: { purgeId }, deliveryKey: `remove-organization-files:${purgeId}` },
    },
    ...purgeReceiptEmails({ ...news, purgeId, url, hash, records }),
  ]);
  return { purgeId, records };
}
