import type { ActionFunctionArgs } from '@remix-run/node';
import { changeMemberRoleInput } from '~/domain/organizations/member-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { changeMemberRole } from '~/use-cases/organizations/change-member-role.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.change-role');
  const membershipId = idParam(args, 'membershipId');
  const input = await readForm(args.request, changeMemberRoleInput, { membershipId });
  return redirectAfter(() => changeMemberRole(actor, input, { now }), {
    to: `/manage/people/${membershipId}`,
    done: 'manage:flash.roleChanged',
  });
}
