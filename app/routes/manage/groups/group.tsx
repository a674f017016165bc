import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getGroupInput, renameGroupInput } from '~/domain/organizations/group-inputs';
import { can } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readQuery } from '~/http/read-query.server';
import { GroupPage } from '~/ui/people/group-page';
import { getGroup } from '~/use-cases/organizations/get-group.server';
import { renameGroup } from '~/use-cases/organizations/rename-group.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'members.read');
  const page = readQuery(args.request, getGroupInput.omit({ groupId: true }));
  const group = await getGroup(actor, { groupId: idParam(args, 'groupId'), ...page });
  return { group, mayWrite: can(actor, 'groups.write'), mayEnrol: can(actor, 'enrolments.write') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  const groupId = idParam(args, 'groupId');
  return answerForm(
    args.request,
    renameGroupInput.omit({ groupId: true }),
    async (input) => {
      await renameGroup(actor, { groupId, ...input }, { now });
      return redirectWithFlash(`/manage/groups/${groupId}`, 'manage:flash.saved');
    },
    { 'group-name-taken': 'name' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? ''} · Assidu` },
];

export default function Group() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <GroupPage {...page} {...(answer && { result: answer.result })} />;
}
