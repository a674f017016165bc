import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { resendInvitation } from '~/use-cases/organizations/resend-invitation.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  const membershipId = idParam(args, 'membershipId');
  return redirectAfter(() => resendInvitation(actor, { membershipId }, { now }), {
    to: `/manage/people/${membershipId}`,
    done: 'manage:flash.invitedAgain',
  });
}
