import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { listMembersInput, registerMemberInput } from '~/domain/organizations/member-inputs';
import { memberRepresentation } from '~/domain/organizations/representations';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'members.read');
  const query = parseApiQuery(args.request, listMembersInput);
  return apiPage(memberRepresentation, await listMembers(actor, query));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'members.invite');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, registerMemberInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  return apiAnswer(memberRepresentation, await registerMember(actor, body, { now, idempotency }), 201);
}
