import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { revokeAuditLink } from '~/use-cases/proof/revoke-audit-link.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'proof.make');
  const orderId = idParam(args, 'orderId');
  const linkId = idParam(args, 'linkId');
  return redirectAfter(() => revokeAuditLink(actor, { orderId, linkId }, { now }), {
    to: `/manage/orders/${orderId}/documents`,
    done: 'proof:flash.revoked',
  });
}
