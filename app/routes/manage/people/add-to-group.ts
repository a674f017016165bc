import type { ActionFunctionArgs } from '@remix-run/node';
import { addGroupMembersInput } from '~/domain/organizations/group-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';

/** From the list of people: those ticked, into one group. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  const form = await parseForm(args.request, addGroupMembersInput);
  if (!form.ok) return redirectWithFlash('/manage/people', 'manage:flash.chooseGroup', { tone: 'warning' });
  return redirectAfter(() => addGroupMembers(actor, form.value, { now }), {
    to: `/manage/groups/${form.value.groupId}`,
    done: 'manage:flash.addedToGroup',
  });
}
