import type { ActorOf } from '~/domain/actor';
import type { AuditFilter } from '~/domain/organizations/audit-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { auditWhere } from '~/records/organizations/audit-where.server';

const rowsAtOnce = 1000;

export type ExportedAuditEntry = {
  id: string;
  action: string;
  actorName: string;
  subjectKind: string;
  subjectName: string | null;
  details: unknown;
  occurredAt: Date;
};

/**
 * The organization's audit log, newest first, of one area or some days where asked for, a thousand entries at a time.
 * Refuses with `not-allowed` before the first.
 */
export function exportAuditEntries(
  actor: ActorOf<'member'>,
  filter: AuditFilter,
  { timeZone }: { timeZone: string },
): AsyncGenerator<ExportedAuditEntry[]> {
  if (!can(actor, 'audit.read')) throw new Refusal('not-allowed');
  return readEntries(actor.organizationId, filter, timeZone);
}

async function* readEntries(organizationId: string, filter: AuditFilter, timeZone: string) {
  const database = forOrganization(organizationId);
  let from: { instant: Date; id: string } | null = null;
  for (;;) {
    const rows: ExportedAuditEntry[] = await database.auditEntry.findMany({
      where: { organizationId, ...auditWhere(filter, { timeZone, from }) },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: rowsAtOnce,
      select: {
        ...{ id: true, action: true, actorName: true, subjectKind: true, subjectName: true },
        ...{ details: true, occurredAt: true },
      },
    });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    from = { instant: last.occurredAt, id: last.id };
  }
}
