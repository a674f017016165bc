import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { fileToServe, servedFields, type FileToServe } from '~/integrations/files/file-to-serve.server';
import { forOrganization } from '~/platform/tenancy.server';
import { isHelpFileFor } from '~/records/assistance/is-help-file-for.server';
import { isFeedbackFor } from '~/records/assessment/is-feedback-for.server';

/**
 * A stored file, for any member of its organization; the proof of a dispute for those who pay, the document of an
 * absence for those who keep the register, an OPCO's agreement for those who read orders, the signatory's signature for those who set up sales, what a learner handed in for themselves and those who follow their progress,
 * what a trainer gives back or answers with for the learner as well.
 * Replays and issued documents have addresses of their own. Captions come from here wherever they are kept: browsers take them from the
 * page's own site only. Refuses with `not-found`.
 */
export async function getFile(
  actor: ActorOf<'member'>,
  { fileId }: { fileId: string },
): Promise<FileToServe> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const file = await db.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: fileId } },
    select: { ...servedFields, purpose: true, uploadedBy: true },
  });
  if (!file) throw new Refusal('not-found');
  const { purpose, uploadedBy, ...row } = file;
  if (purpose === 'session-replay' || purpose === 'issued-document') throw new Refusal('not-found');
  if (purpose === 'dispute-proof' && !can(actor, 'billing.read')) throw new Refusal('not-found');
  if (purpose === 'absence-document' && !can(actor, 'attendance.write')) throw new Refusal('not-found');
  if (purpose === 'agreement-document' && !can(actor, 'orders.read')) throw new Refusal('not-found');
  if (purpose === 'sale-signature' && !can(actor, 'sales.settings')) throw new Refusal('not-found');
  const own = uploadedBy === actor.membershipId;
  if (purpose === 'learner-file' && !own && !can(actor, 'progress.read')) {
    const given = (await isFeedbackFor(db, actor, fileId)) || (await isHelpFileFor(db, actor, fileId));
    if (!given) throw new Refusal('not-found');
  }
  const served = fileToServe(row);
  return purpose === 'lesson-captions' ? { ...served, address: null } : served;
}
