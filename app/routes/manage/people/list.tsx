import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listMembersInput } from '~/domain/organizations/member-inputs';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { PeoplePage } from '~/ui/people/people-page';
import { listGroupChoices } from '~/use-cases/organizations/list-group-choices.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'members.read');
  const query = readQuery(args.request, listMembersInput, { q: 'search', group: 'groupId' });
  const [page, groups] = await Promise.all([listMembers(actor, query), listGroupChoices(actor)]);
  return {
    ...page,
    groups,
    timeZone: viewer.organizationTimeZone,
    mayInvite: can(actor, 'members.invite'),
    mayGroup: can(actor, 'groups.write'),
    mayExport: can(actor, 'exports.make'),
    title: pageTitle(args.request, 'manage:people.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function People() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <PeoplePage {...page} />;
}
