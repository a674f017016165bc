import type { ActionFunctionArgs } from '@remix-run/node';
import { addGroupMembersInput } from '~/domain/organizations/group-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  const groupId = idParam(args, 'groupId');
  const page = `/manage/groups/${groupId}`;
  const form = await parseForm(args.request, addGroupMembersInput.omit({ groupId: true }));
  if (!form.ok) return redirectWithFlash(page, 'manage:flash.choosePeople', { tone: 'warning' });
  return redirectAfter(() => addGroupMembers(actor, { groupId, ...form.value }, { now }), {
    to: page,
    done: 'manage:flash.addedToGroup',
  });
}
