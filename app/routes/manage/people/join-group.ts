import type { ActionFunctionArgs } from '@remix-run/node';
import { groupInput } from '~/domain/organizations/group-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';

/** From a person's page: into one group. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'groups.write');
  const membershipId = idParam(args, 'membershipId');
  const { groupId } = await readForm(args.request, groupInput, {});
  return redirectAfter(() => addGroupMembers(actor, { groupId, membershipIds: [membershipId] }, { now }), {
    to: `/manage/people/${membershipId}`,
    done: 'manage:flash.joinedGroup',
  });
}
