import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { searchWorkspace } from '~/use-cases/organizations/search-workspace.server';

/** What the command palette finds as one types. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args);
  const query = new URL(args.request.url).searchParams.get('q') ?? '';
  const items = await searchWorkspace(actor, { query });
  return Response.json({ items }, { headers: { 'Cache-Control': 'no-store' } });
}
