import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteMemberInput } from '~/domain/organizations/member-inputs';
import { rolesGivenBy } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { InvitePage } from '~/ui/people/invite-page';
import { quoteSeats } from '~/use-cases/billing/quote-seats.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import { listGroupChoices } from '~/use-cases/organizations/list-group-choices.server';

export const handle = { messages: ['manage', 'billing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  const [groups, price] = await Promise.all([
    listGroupChoices(actor),
    quoteSeats(actor, { add: 1 }, { now }),
  ]);
  return {
    groups,
    price,
    roles: rolesGivenBy(actor.role),
    language: languageOf(args.request),
    title: pageTitle(args.request, 'manage:invite.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  return answerForm(
    args.request,
    inviteMemberInput,
    async (input) => {
      await inviteMember(actor, input, { now });
      return redirectWithFlash('/manage/people', 'manage:flash.invited', { values: { email: input.email } });
    },
    { 'already-member': 'email', 'member-archived': 'email' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invite() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitePage {...page} {...(answer && { result: answer.result })} />;
}
