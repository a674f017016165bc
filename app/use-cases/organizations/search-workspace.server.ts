import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { forOrganization } from '~/platform/tenancy.server';
import { searchClients, searchOrders, searchSales } from '~/records/funding/search-sold.server';
import { findMembersByWords } from '~/records/organizations/find-members-by-words.server';

export type SearchResult = {
  kind: 'person' | 'group' | 'course' | 'client' | 'order' | 'invoice';
  label: string;
  detail: string;
  to: string;
};

const mostOfAKind = 6;
const shortest = 2;

/**
 * What the search from anywhere finds for two letters or more: people, groups, courses, clients, orders and invoices,
 * six of each at most, only of kinds that the actor may read; those who may read no courses find the ones they follow.
 */
export async function searchWorkspace(
  actor: ActorOf<'member'>,
  { query }: { query: string },
): Promise<SearchResult[]> {
  const words = query.trim().slice(0, 100);
  if (words.length < shortest) return [];
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [people, groups, courses, clients, orders, sales] = await Promise.all([
    can(actor, 'members.read') ? searchPeople(actor, words) : [],
    can(actor, 'members.read') ? searchGroups(actor, words) : [],
    can(actor, 'courses.read') ? searchCourses(actor, words) : searchOwnCourses(actor, words),
    can(actor, 'clients.read') ? searchClients(database, organizationId, words, mostOfAKind) : [],
    can(actor, 'orders.read') ? searchOrders(database, organizationId, words, mostOfAKind) : [],
    can(actor, 'sales.read') ? searchSales(database, organizationId, words, mostOfAKind) : [],
  ]);
  return [...people, ...groups, ...courses, ...clients, ...orders, ...sales];
}

async function searchPeople({ organizationId }: ActorOf<'member'>, words: string): Promise<SearchResult[]> {
  const database = forOrganization(organizationId);
  const ids = await findMembersByWords(database, organizationId, words);
  const members = await database.membership.findMany({
    where: { organizationId, id: { in: ids }, status: { not: 'archived' } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
    take: mostOfAKind,
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  return members.map(({ id, firstName, lastName, email }) => ({
    kind: 'person',
    label: `${firstName} ${lastName}`,
    detail: email,
    to: `/manage/people/${id}`,
  }));
}

async function searchGroups({ organizationId }: ActorOf<'member'>, words: string): Promise<SearchResult[]> {
  const groups = await forOrganization(organizationId).group.findMany({
    where: { organizationId, name: { contains: words, mode: 'insensitive' } },
    orderBy: { name: 'asc' },
    take: mostOfAKind,
    select: { id: true, name: true },
  });
  return groups.map(({ id, name }) => ({
    kind: 'group',
    label: name,
    detail: '',
    to: `/manage/groups/${id}`,
  }));
}

async function searchCourses({ organizationId }: ActorOf<'member'>, words: string): Promise<SearchResult[]> {
  const courses = await forOrganization(organizationId).course.findMany({
    where: { organizationId, archivedAt: null, title: { contains: words, mode: 'insensitive' } },
    orderBy: { title: 'asc' },
    take: mostOfAKind,
    select: { id: true, title: true },
  });
  return courses.map(({ id, title }) => ({
    kind: 'course',
    label: title,
    detail: '',
    to: `/teach/courses/${id}`,
  }));
}

async function searchOwnCourses(
  { organizationId, membershipId }: ActorOf<'member'>,
  words: string,
): Promise<SearchResult[]> {
  const enrolments = await forOrganization(organizationId).enrolment.findMany({
    where: {
      ...{ organizationId, membershipId, withdrawnAt: null },
      version: { title: { contains: words, mode: 'insensitive' } },
    },
    take: mostOfAKind,
    select: { id: true, version: { select: { title: true } } },
  });
  return enrolments.map(({ id, version }) => ({
    kind: 'course',
    label: version.title,
    detail: '',
    to: `/learn/courses/${id}`,
  }));
}
