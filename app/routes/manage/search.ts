import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember, requireOperator, requirePerson } from '~/http/guards.server';
import { searchOrganizations } from '~/use-cases/lifecycle/search-organizations.server';
import { searchWorkspace } from '~/use-cases/organizations/search-workspace.server';

/**
 * What the command palette finds as one types: for members what their organization holds, for operators without one
 * the organizations, for others (also whoever only settles) nothing.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const query = new URL(args.request.url).searchParams.get('q') ?? '';
  const headers = { 'Cache-Control': 'no-store' };
  if (viewer.membershipId !== null) {
    const { actor, access } = await requireMember(args, undefined, { settling: true });
    if (access !== 'open') return Response.json({ items: [] }, { headers });
    return Response.json({ items: await searchWorkspace(actor, { query }) }, { headers });
  }
  if (!viewer.isOperator) return Response.json({ items: [] }, { headers });
  const { actor } = await requireOperator(args);
  return Response.json({ items: await searchOrganizations(actor, { query }) }, { headers });
}
