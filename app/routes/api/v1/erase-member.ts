import type { ActionFunctionArgs } from '@remix-run/node';
import { eraseMemberInput } from '~/domain/organizations/member-inputs';
import { memberErasureRepresentation } from '~/domain/organizations/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { eraseMember } from '~/use-cases/organizations/erase-member.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'members.archive');
  allowMethods(args.request, 'POST');
  const { email } = await parseApiBody(args.request, eraseMemberInput.omit({ membershipId: true }));
  const membershipId = idParam(args);
  const { keptUntil } = await eraseMember(actor, { membershipId, email }, { now });
  return apiAnswer(memberErasureRepresentation, { id: membershipId, keptUntil });
}
