import { forAccounts } from '~/platform/tenancy.server';

/** When the next outage or maintenance is over, after an instant; null where none is planned. */
export async function nextInterruptionEnd(after: Date): Promise<Date | null> {
  const row = await forAccounts().outage.findFirst({
    where: { withdrawnAt: null, endsAt: { gt: after } },
    orderBy: { endsAt: 'asc' },
    select: { endsAt: true },
  });
  return row?.endsAt ?? null;
}
