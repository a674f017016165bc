import { contractClosure } from '~/domain/lifecycle/contract-closure';
import type { ContractState } from '~/domain/lifecycle/contract-state';
import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { refusalBody } from '~/http/refusal-response.server';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';

type Outsider = {
  userId: string;
  organizationId: string;
  organizationName: string;
  role: Role | null;
  contactId: string | null;
};

/** What somebody is told whom the contract of their organization keeps out; their other organizations are named. */
export type ClosedDetails = {
  organizationName: string;
  /** Null for a contact of a client. */
  role: Role | null;
  others: readonly { id: string; name: string; contactId: string | null }[];
};

/** A response to throw from a guard: the page that says that an organization is closed, and what one can do. */
export async function closedResponse(
  request: Request,
  { userId, organizationId, organizationName, role, contactId }: Outsider,
  { state, now }: { state: ContractState; now: Date },
): Promise<Response> {
  const organizations = await listOwnOrganizations(userId, { now });
  const others = organizations
    .filter((other) => other.id !== organizationId || other.contactId !== contactId)
    .filter(({ access }) => access !== 'closed')
    .map(({ id, name, contactId: as, clientName }) => ({
      id,
      name: clientName ? `${name} · ${clientName}` : name,
      contactId: as,
    }));
  const details: ClosedDetails = { organizationName, role, others };
  const refusal = new Refusal(contractClosure(state) ?? 'organization-ended', details);
  return Response.json(refusalBody(refusal, languageOf(request)), { status: refusal.status });
}
