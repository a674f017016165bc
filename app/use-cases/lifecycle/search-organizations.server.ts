import type { ActorOf } from '~/domain/actor';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type FoundOrganization = { kind: 'organization'; label: string; detail: string; to: string };

const most = 6;
const shortest = 2;

/** What an operator's search from anywhere finds for two characters or more: six organizations by name or SIREN. */
export async function searchOrganizations(
  _actor: ActorOf<'operator'>,
  { query }: { query: string },
): Promise<FoundOrganization[]> {
  const words = query.trim().slice(0, 100);
  if (words.length < shortest) return [];
  const organizations = await acrossOrganizations('the operator’s search').organization.findMany({
    where: { OR: [{ name: { contains: words, mode: 'insensitive' } }, { siren: words.replace(/\s/g, '') }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true, siren: true },
  });
  return organizations.map(({ id, name, siren }) => ({
    kind: 'organization',
    label: name,
    detail: siren ?? '',
    to: `/operator/organizations/${id}`,
  }));
}
