import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { removeGroup } from '~/use-cases/organizations/remove-group.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  const groupId = idParam(args, 'groupId');
  return redirectAfter(() => removeGroup(actor, { groupId }, { now }), {
    to: '/manage/groups',
    done: 'manage:flash.groupRemoved',
  });
}
