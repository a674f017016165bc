import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { memberRepresentation } from '~/domain/organizations/representations';
import { apiAnswer, apiNoContent } from '~/http/api-answer.server';
import { allowMethods } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { getMember } from '~/use-cases/organizations/get-member.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'members.read');
  return apiAnswer(memberRepresentation, await getMember(actor, { membershipId: idParam(args) }));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'members.archive');
  allowMethods(args.request, 'GET', 'DELETE');
  await archiveMember(actor, { membershipId: idParam(args) }, { now });
  return apiNoContent();
}
