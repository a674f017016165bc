import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { removeGroupMember } from '~/use-cases/organizations/remove-group-member.server';

/** Takes somebody out of a group; goes back to their page where the address says `?from=person`. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args, 'groups.write');
  const groupId = idParam(args, 'groupId');
  const membershipId = idParam(args, 'membershipId');
  const fromPerson = new URL(args.request.url).searchParams.get('from') === 'person';
  const back = fromPerson ? `/manage/people/${membershipId}` : `/manage/groups/${groupId}`;
  return redirectAfter(() => removeGroupMember(actor, { groupId, membershipId }), {
    to: back,
    done: 'manage:flash.leftGroup',
  });
}
