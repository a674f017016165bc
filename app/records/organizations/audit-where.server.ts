import { endOfDay, startOfDay } from '~/domain/calendar';
import type { AuditFilter } from '~/domain/organizations/audit-inputs';

/** The conditions of an audit list, newest first: its filter, and what comes after an entry already shown. */
export function auditWhere(
  { area, from: firstDay, to: lastDay }: AuditFilter,
  { timeZone, from }: { timeZone: string; from: { instant: Date; id: string } | null },
) {
  return {
    ...(area && { action: { startsWith: area } }),
    occurredAt: {
      ...(firstDay && { gte: startOfDay(firstDay, timeZone) }),
      ...(lastDay && { lt: endOfDay(lastDay, timeZone) }),
      ...(from && { lte: from.instant }),
    },
    ...(from && {
      OR: [{ occurredAt: { lt: from.instant } }, { occurredAt: from.instant, id: { lt: from.id } }],
    }),
  };
}
