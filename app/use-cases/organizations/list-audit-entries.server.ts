import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listAuditEntriesInput } from '~/domain/organizations/audit-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { auditWhere } from '~/records/organizations/audit-where.server';

export type ListedAuditEntry = {
  id: string;
  action: string;
  actorKind: string;
  actorName: string;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
  details: Record<string, unknown>;
  occurredAt: Date;
};

/**
 * A page of the organization's audit log, newest first, of one area or some days where asked for; days in `timeZone`.
 * Refuses with `not-allowed` and `cursor-invalid`.
 */
export async function listAuditEntries(
  actor: ActorOf<'member'>,
  { limit, after, ...filter }: z.infer<typeof listAuditEntriesInput>,
  { timeZone }: { timeZone: string },
): Promise<Page<ListedAuditEntry>> {
  if (!can(actor, 'audit.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeInstantCursor(after);
  const rows = await forOrganization(organizationId).auditEntry.findMany({
    where: { organizationId, ...auditWhere(filter, { timeZone, from }) },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, action: true, actorKind: true, actorName: true, subjectKind: true, subjectId: true },
      ...{ subjectName: true, details: true, occurredAt: true },
    },
  });
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, details: row.details as Record<string, unknown> }));
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.occurredAt.toISOString(), last.id) : null;
  return { items, next };
}
