import type { ActorOf } from '~/domain/actor';
import type { LinkKind } from '~/domain/lifecycle/contract-act-inputs';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import type { SharedMethod } from '~/records/lifecycle/read-shared-methods.server';

/** What an account shares with others, before an operator decides on it (P18). Refuses with `not-found`. */
export async function getAccountLink(
  _actor: ActorOf<'operator'>,
  { organizationId, kind, value }: { organizationId: string; kind: LinkKind; value: string },
) {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { id: true, name: true },
  });
  const shared = await database.accountLink.count({ where: { kind, value, organizationId } });
  if (!organization || shared === 0) throw new Refusal('not-found');
  const method =
    kind === 'fingerprint'
      ? await database.paymentMethod.findFirst({
          where: { organizationId, fingerprint: value },
          select: { kind: true, brand: true, last4: true },
        })
      : null;
  return { organization, kind, value, method: method as SharedMethod | null };
}

export type AccountLinkToDecide = Awaited<ReturnType<typeof getAccountLink>>;
