import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createGroupInput, listGroupsInput } from '~/domain/organizations/group-inputs';
import { can } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { GroupsPage } from '~/ui/people/groups-page';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { listGroups } from '~/use-cases/organizations/list-groups.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'members.read');
  const page = await listGroups(actor, readQuery(args.request, listGroupsInput, { q: 'search' }));
  return {
    ...page,
    timeZone: viewer.organizationTimeZone,
    mayWrite: can(actor, 'groups.write'),
    title: pageTitle(args.request, 'manage:groups.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  return answerForm(
    args.request,
    createGroupInput,
    async (input) => {
      const { groupId } = await createGroup(actor, input, { now });
      return redirectWithFlash(`/manage/groups/${groupId}`, 'manage:flash.groupCreated');
    },
    { 'group-name-taken': 'name' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Groups() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <GroupsPage {...page} {...(answer && { result: answer.result })} />;
}
