import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteMemberInput } from '~/domain/organizations/member-inputs';
import { rolesGivenBy } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
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
  const form = await parseForm(args.request, inviteMemberInput);
  if (!form.ok) return form.response;
  const invited = await submitForm(
    args.request,
    form.submission,
    () => inviteMember(actor, form.value, { now }),
    {
      'already-member': 'email',
      'member-archived': 'email',
    },
  );
  if (!invited.ok) return invited.response;
  return redirectWithFlash('/manage/people', 'manage:flash.invited', { values: { email: form.value.email } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invite() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitePage {...page} {...(answer && { result: answer.result })} />;
}
