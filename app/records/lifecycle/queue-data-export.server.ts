import { exportProgressSchema } from '~/domain/lifecycle/export-plan';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Has the worker make an export of everything the organization holds. Returns its id. */
export async function queueDataExport(
  tx: Tx,
  organizationId: string,
  { cause, requestedBy }: { cause: 'self-service' | 'recovery'; requestedBy: string | null },
  now: Date,
): Promise<string> {
  const exportId = createId();
  await tx.dataExport.create({
    data: {
      ...{ organizationId, id: exportId, cause, requestedBy, status: 'queued', createdAt: now },
      progress: toJson(exportProgressSchema.parse({})),
    },
    select: { id: true },
  });
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'make-data-export', organizationId },
      ...{ values: { organizationId, exportId }, deliveryKey: `make-data-export:${exportId}` },
    },
  ]);
  return exportId;
}
