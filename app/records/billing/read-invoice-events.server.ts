import type { InvoiceEvent, InvoiceEventKind } from '~/domain/billing/invoice-balance';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

/** What happened to some documents, by document, in order. */
export async function readInvoiceEvents(
  tx: Tx,
  organizationId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, InvoiceEvent[]>> {
  const rows = await tx.invoiceEvent.findMany({
    where: { organizationId, invoiceId: { in: [...invoiceIds] } },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { invoiceId: true, kind: true, cents: true, occurredAt: true },
  });
  const events = new Map<string, InvoiceEvent[]>(invoiceIds.map((id) => [id, []]));
  for (const { invoiceId, kind, cents, occurredAt } of rows) {
    events.get(invoiceId)?.push({ kind: kind as InvoiceEventKind, cents, at: occurredAt });
  }
  return events;
}

/** Writes what happened to a document; the same key told twice is one event. Returns whether it was new. */
export async function appendInvoiceEvent(
  tx: Tx,
  organizationId: string,
  event: {
    invoiceId: string;
    key: string;
    kind: InvoiceEventKind;
    cents: number;
    payload?: Record<string, unknown>;
  },
  { at, now }: { at: Date; now: Date },
): Promise<boolean> {
  const { payload = {}, ...written } = event;
  const { count } = await tx.invoiceEvent.createMany({
    data: [
      {
        organizationId,
        id: createId(),
        ...written,
        payload: toJson(payload),
        occurredAt: at,
        recordedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
