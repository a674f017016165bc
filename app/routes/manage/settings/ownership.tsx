import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { handOverOwnershipInput } from '~/domain/organizations/member-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { OwnershipPage } from '~/ui/organization/ownership-page';
import { handOverOwnership } from '~/use-cases/organizations/hand-over-ownership.server';
import { listPossibleOwners } from '~/use-cases/organizations/list-possible-owners.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'organization.ownership');
  return {
    candidates: await listPossibleOwners(actor),
    organizationName: viewer.organizationName,
    title: pageTitle(args.request, 'manage:ownership.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'organization.ownership');
  return answerForm(args.request, handOverOwnershipInput, async (input) => {
    await handOverOwnership(actor, input, { now });
    return redirectWithFlash('/manage/people', 'manage:flash.handedOver');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Ownership() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <OwnershipPage {...page} {...(answer && { result: answer.result })} />;
}
