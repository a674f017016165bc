import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { replaceMemberInput } from '~/domain/organizations/member-inputs';
import { rolesGivenBy } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ReplacePage } from '~/ui/people/replace-page';
import { getMember } from '~/use-cases/organizations/get-member.server';
import { replaceMember } from '~/use-cases/organizations/replace-member.server';

export const handle = { messages: ['manage'] };

/** Somebody archived already has no place to give: their page says so. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  const { id, firstName, lastName, role, language, status } = await getMember(actor, { membershipId });
  const roles = rolesGivenBy(actor.role);
  if (!roles.includes(role)) throw new Refusal('not-allowed');
  if (status === 'archived') throw redirect(`/manage/people/${id}`);
  const name = `${firstName} ${lastName}`;
  const title = pageTitle(args.request, 'manage:replace.title', { name });
  return { member: { id, name, role, language }, roles, title };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  return answerForm(
    args.request,
    replaceMemberInput.omit({ membershipId: true }),
    async (input) => {
      const successor = await replaceMember(actor, { membershipId, ...input }, { now });
      return redirectWithFlash(`/manage/people/${successor.membershipId}`, 'manage:flash.replaced', {
        values: { email: input.email },
      });
    },
    { 'already-member': 'email', 'member-archived': 'email' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Replace() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReplacePage {...page} {...(answer && { result: answer.result })} />;
}
