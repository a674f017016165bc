import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endOrganizationInput } from '~/domain/organizations/member-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { EndPage } from '~/ui/organization/end-page';
import { endOrganization } from '~/use-cases/organizations/end-organization.server';
import { getSeats } from '~/use-cases/organizations/get-seats.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'organization.ownership');
  const { terms } = await getSeats(actor, { now });
  return {
    organizationName: viewer.organizationName,
    graceDays: terms.purgeGraceDays,
    title: pageTitle(args.request, 'manage:end.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.ownership');
  return answerForm(args.request, endOrganizationInput, async (input) => {
    await endOrganization(actor, input, { now });
    return redirectWithFlash('/manage/billing', 'manage:flash.ended', { tone: 'info' });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function End() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EndPage {...page} {...(answer && { result: answer.result })} />;
}
