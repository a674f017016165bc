import type { ActorOf } from '~/domain/actor';
import type { ImportProblem } from '~/domain/organizations/member-import';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Every problem of an import's file, in the order of its lines. Refuses with `not-allowed` and `not-found`. */
export async function getMemberImportProblems(
  actor: ActorOf<'member'>,
  { importId }: { importId: string },
): Promise<{ fileName: string; problems: ImportProblem[] }> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const found = await forOrganization(organizationId).memberImport.findUnique({
    where: { organizationId_id: { organizationId, id: importId } },
    select: { fileName: true, problems: true },
  });
  if (!found) throw new Refusal('not-found');
  return { fileName: found.fileName, problems: found.problems as unknown as ImportProblem[] };
}
