import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  return redirectAfter(() => archiveMember(actor, { membershipId }, { now }), {
    to: `/manage/people/${membershipId}`,
    done: 'manage:flash.archived',
  });
}
