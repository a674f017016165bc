import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { revokeApiToken } from '~/use-cases/organizations/revoke-api-token.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'api-tokens.write');
  const tokenId = idParam(args, 'tokenId');
  return redirectAfter(() => revokeApiToken(actor, { tokenId }, { now }), {
    to: '/manage/settings/api',
    done: 'manage:flash.tokenRevoked',
  });
}
