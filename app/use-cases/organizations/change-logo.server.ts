import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveImage, type IncomingFile } from '~/integrations/files/receive-image.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { changeOrganization } from '~/records/organizations/change-organization.server';

/**
 * Gives the organization another logo, or none with `file` null. Refuses with `not-allowed`, `organization-ended`,
 * `file-too-large`, `file-type-refused` and `file-incomplete`.
 */
export async function changeLogo(
  actor: ActorOf<'member'>,
  { file }: { file: IncomingFile | null },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const image = file && (await receiveImage(organizationId, file));
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const about = { purpose: 'logo', uploadedBy: membershipId, now } as const;
    const stored = image && (await recordStoredFile(tx, organizationId, image, about));
    const changes = { logoFileId: stored?.id ?? null };
    await changeOrganization(tx, actor, { action: 'organization.logo-changed', changes }, now);
  });
}
