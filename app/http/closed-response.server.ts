import { contractClosure } from '~/domain/lifecycle/contract-closure';
import type { ContractState } from '~/domain/lifecycle/contract-state';
import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { refusalBody } from '~/http/refusal-response.server';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';

type Outsider = { userId: string; organizationId: string; organizationName: string; role: Role };

/** What somebody is told whom the contract of their organization keeps out; their other organizations are named. */
export type ClosedDetails = {
  organizationName: string;
  role: Role;
  others: readonly { id: string; name: string }[];
};

/** A response to throw from a guard: the page that says that an organization is closed, and what one can do. */
export async function closedResponse(
  request: Request,
  { userId, organizationId, organizationName, role }: Outsider,
  { state, now }: { state: ContractState; now: Date },
): Promise<Response> {
  const organizations = await listOwnOrganizations(userId, { now });
  const others = organizations
    .filter(({ id, access }) => id !== organizationId && access !== 'closed')
    .map(({ id, name }) => ({ id, name }));
  const details: ClosedDetails = { organizationName, role, others };
  const refusal = new Refusal(contractClosure(state) ?? 'organization-ended', details);
  return Response.json(refusalBody(refusal, languageOf(request)), { status: refusal.status });
}
