import type { ActorOf } from '~/domain/actor';
import { canUse } from '~/domain/billing/entitlements';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { decodeText } from '~/domain/organizations/decode-text';
import { readMemberFile, type MemberRow } from '~/domain/organizations/member-file';
import { withinReach, type ImportRow } from '~/domain/organizations/member-import';
import type { MemberStatus } from '~/domain/organizations/member-inputs';
import { can, rolesGivenBy } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

export const memberImportMaximumBytes = 5 * 1024 * 1024;
const addressesAtOnce = 2000;
const longestName = 200;
const keptMs = 7 * 86_400_000;

/**
 * Reads a CSV of people and keeps what was understood, for its importer to look at: nobody is registered. Files that
 * nobody imported within a week are forgotten. Lines with
 * a problem, or with a role beyond the importer's reach, are told; so are people known already. Refuses with
 * `not-allowed`, `feature-not-in-plan`, `organization-suspended`, `organization-ended` and `file-too-large` (5 MB).
 */
export async function checkMemberImport(
  actor: ActorOf<'member'>,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  { now }: { now: Date },
): Promise<{ importId: string }> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  if (bytes.byteLength > memberImportMaximumBytes) {
    throw new Refusal('file-too-large', { maximumBytes: memberImportMaximumBytes });
  }
  const { organizationId, membershipId } = actor;
  const database = forOrganization(organizationId);
  const { terms, state } = await readEntitlements(database, organizationId, now);
  const closure = contractClosure(state);
  if (closure) throw new Refusal(closure);
  const decision = canUse(terms, 'imports', await readPlansOffered(database, now));
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);

  const file = readMemberFile(decodeText(bytes).text);
  const { rows, problems } = withinReach(file.rows, rolesGivenBy(actor.role));
  await database.memberImport.deleteMany({
    where: { organizationId, status: 'checked', createdAt: { lt: new Date(now.getTime() - keptMs) } },
  });
  const id = createId();
  await database.memberImport.create({
    data: {
      ...{ organizationId, id, membershipId },
      fileName: fileName.replace(/\p{Cc}/gu, '').slice(0, longestName) || 'import.csv',
      status: 'checked',
      rows: toJson(await markKnown(database, organizationId, rows)),
      problems: toJson([...file.problems, ...problems].sort((one, other) => one.line - other.line)),
      total: rows.length,
      createdAt: now,
    },
    select: { id: true },
  });
  return { importId: id };
}

async function markKnown(
  database: Database,
  organizationId: string,
  rows: readonly MemberRow[],
): Promise<ImportRow[]> {
  const known = new Map<string, MemberStatus>();
  for (let from = 0; from < rows.length; from += addressesAtOnce) {
    const found = await database.membership.findMany({
      where: {
        organizationId,
        email: { in: rows.slice(from, from + addressesAtOnce).map(({ email }) => email) },
      },
      select: { email: true, status: true },
    });
    for (const { email, status } of found) known.set(email, status);
  }
  return rows.map((row) => {
    const status = known.get(row.email);
    return status ? { ...row, known: status } : row;
  });
}
