import type { ActorOf } from '~/domain/actor';
import { canRegister } from '~/domain/billing/entitlements';
import {
  blocksImport,
  countImportLines,
  importLines,
  type ImportLineFilter,
  type ImportProblem,
  type ImportRow,
} from '~/domain/organizations/member-import';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

export const importLinesAtOnce = 100;

/**
 * An import as its page shows it: how far it is and, before it starts or when it stopped, a hundred of its lines after
 * line `after`, their counts, and what it would do to the seats. Refuses with `not-allowed` and `not-found`.
 */
export async function getMemberImport(
  actor: ActorOf<'member'>,
  { importId, show, after = 0 }: { importId: string; show?: ImportLineFilter; after?: number },
  { now }: { now: Date },
) {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const where = { organizationId_id: { organizationId, id: importId } };
  const state = await database.memberImport.findUnique({
    where,
    select: {
      ...{ id: true, fileName: true, status: true, total: true, processed: true, registered: true },
      ...{ skipped: true, error: true, problems: true, createdAt: true, finishedAt: true },
    },
  });
  if (!state) throw new Refusal('not-found');
  const { problems: stored, ...progress } = state;
  const problems = stored as unknown as ImportProblem[];
  const problemLines = new Set(problems.map(({ line }) => line)).size;
  const waits = state.status === 'checked' || state.status === 'failed';
  if (!waits) return { ...progress, problemLines, preview: null };

  const { rows } = await database.memberImport.findUniqueOrThrow({ where, select: { rows: true } });
  const lines = importLines((rows as unknown as ImportRow[]).slice(state.processed), problems);
  const counts = countImportLines(lines);
  const shown = lines.filter((line) => line.line > after && (!show || line.kind === show));
  const page = shown.slice(0, importLinesAtOnce);
  const next = shown.length > page.length ? (page.at(-1)?.line ?? null) : null;
  const seats = await seatsWith(actor, counts.register, now);
  const blocked = blocksImport(problems) || counts.register === 0;
  return { ...progress, problemLines, preview: { counts, lines: page, next, seats, blocked } };
}

export type MemberImportView = Awaited<ReturnType<typeof getMemberImport>>;

async function seatsWith({ organizationId }: ActorOf<'member'>, add: number, now: Date) {
  const database = forOrganization(organizationId);
  const [{ terms }, registered] = await Promise.all([
    readEntitlements(database, organizationId, now),
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
  ]);
  const decision = canRegister(terms, registered, add, await readPlansOffered(database, now));
  const refusal = decision.allowed ? null : decision.details;
  return { plan: terms.code, registered, after: registered + add, refusal };
}
