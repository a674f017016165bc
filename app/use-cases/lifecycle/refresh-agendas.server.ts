import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { keepContract } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { requestAgendaRefresh } from '~/records/lifecycle/request-agenda-refresh.server';

const atOnce = 100;

/**
 * Works out anew when something is next due for a batch of contracts, and when what they owe is next tried, then asks
 * for the next batch (P24). Run again it comes to the same.
 */
export async function refreshAgendas(
  { change, after }: { change: string; after: string | null },
  { now }: { now: Date },
): Promise<void> {
  const accounts = forAccounts();
  const batch = await accounts.contractAgenda.findMany({
    where: after ? { organizationId: { gt: after } } : {},
    orderBy: { organizationId: 'asc' },
    take: atOnce,
    select: { organizationId: true },
  });
  for (const { organizationId } of batch) await refresh(organizationId, now);
  const last = batch.at(-1);
  if (last && batch.length === atOnce) {
    await inTransaction(accounts, (tx) => requestAgendaRefresh(tx, change, last.organizationId));
  }
}

async function refresh(organizationId: string, now: Date): Promise<void> {
  const database = forOrganization(organizationId);
  const there = await database.subscription.count({ where: { organizationId } });
  if (there === 0) return;
  await inTransaction(database, async (tx) => {
    const opened = await lockContract(tx, organizationId);
    await keepContract(tx, opened, now);
    const owed = await tx.invoiceCollection.findMany({
      where: { organizationId, dueCents: { gt: 0 } },
      select: { invoiceId: true },
    });
    for (const { invoiceId } of owed) await refreshCollection(tx, opened, invoiceId);
    await refreshCollectAt(tx, organizationId);
  });
}
