import type { Tx } from '~/platform/tenancy.server';

/** What a sweep over all organizations does next for an order or an invoice. */
export type FundingAgendaKind = 'remind' | 'invoice' | 'settle' | 'collect';

/** Notes when something is next due for an order or an invoice; null takes it off. */
export async function setFundingAgenda(
  tx: Tx,
  organizationId: string,
  { kind, subjectId, dueAt }: { kind: FundingAgendaKind; subjectId: string; dueAt: Date | null },
): Promise<void> {
  const key = { organizationId, kind, subjectId };
  if (!dueAt) {
    await tx.fundingAgenda.deleteMany({ where: key });
    return;
  }
  await tx.fundingAgenda.upsert({
    where: { organizationId_kind_subjectId: key },
    create: { ...key, dueAt },
    update: { dueAt },
    select: { kind: true },
  });
}
