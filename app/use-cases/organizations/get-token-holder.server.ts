import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { organizationState } from '~/domain/lifecycle/contract-state';
import type { meRepresentation } from '~/domain/organizations/representations';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** The organization and the member that a token stands for; `token` is its name. Refuses with `not-found`. */
export async function getTokenHolder(
  actor: ActorOf<'member'>,
  { token }: { token: string },
  { now }: { now: Date },
): Promise<z.input<typeof meRepresentation>> {
  const { organizationId, membershipId: id, role } = actor;
  const member = await forOrganization(organizationId).membership.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: {
      email: true,
      organization: {
        select: { id: true, name: true, plan: true, state: true, planEndsAt: true, timeZone: true },
      },
    },
  });
  if (!member) throw new Refusal('not-found');
  const { plan, state, planEndsAt, ...organization } = member.organization;
  return {
    organization: {
      ...organization,
      plan: plan as PlanCode,
      state: organizationState({ state, planEndsAt }, now),
    },
    actor: { id, role, email: member.email, token },
  };
}
