import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { createBankInput } from '~/domain/assessment/bank-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';

/** Starts an empty question bank. Refuses with `not-allowed`. */
export async function createBank(
  actor: ActorOf<'member'>,
  { title, description }: z.infer<typeof createBankInput>,
  { now }: { now: Date },
): Promise<{ bankId: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const id = createId();
  await forOrganization(organizationId).questionBank.create({
    data: { organizationId, id, title, description, createdAt: now, createdBy: membershipId },
    select: { id: true },
  });
  return { bankId: id };
}
