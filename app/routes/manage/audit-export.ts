import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { auditFilter } from '~/domain/organizations/audit-inputs';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { wordsFor } from '~/http/words.server';
import { exportAuditEntries } from '~/use-cases/organizations/export-audit-entries.server';

/** The audit log, with the filters of its address, as CSV: acts by their own word, so that they can be sorted. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'audit.read');
  const timeZone = viewer.organizationTimeZone;
  const pages = exportAuditEntries(actor, readQuery(args.request, auditFilter), { timeZone });
  const t = wordsFor(args.request, 'manage');
  async function* lines() {
    for await (const page of pages) {
      yield page.map(({ occurredAt, actorName, action, subjectKind, subjectName, details }) => [
        ...[
          occurredAt.toISOString(),
          actorName,
          action,
          subjectKind,
          subjectName ?? '',
          JSON.stringify(details),
        ],
      ]);
    }
  }
  const header = (['when', 'who', 'what', 'kind', 'whom', 'details'] as const).map((column) =>
    t(`audit.columns.${column}`),
  );
  return csvResponse(`${t('audit.fileName')}-${dayIn(now, timeZone)}.csv`, header, lines());
}
