import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rolesGivenBy } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { RestorePage } from '~/ui/people/restore-page';
import { quoteSeats } from '~/use-cases/billing/quote-seats.server';
import { getMemberSummary } from '~/use-cases/organizations/get-member-summary.server';
import { restoreMember } from '~/use-cases/organizations/restore-member.server';

export const handle = { messages: ['manage', 'billing'] };

/** Somebody who is not archived has nothing to be brought back to: their page says so. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  const { id, name, role, archived } = await getMemberSummary(actor, { membershipId });
  if (!rolesGivenBy(actor.role).includes(role)) throw new Refusal('not-allowed');
  if (!archived) throw redirect(`/manage/people/${id}`);
  return {
    member: { id, name },
    price: await quoteSeats(actor, { add: 1 }, { now }),
    title: pageTitle(args.request, 'manage:member.restoreQuestion', { name }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  return redirectAfter(() => restoreMember(actor, { membershipId }, { now }), {
    to: `/manage/people/${membershipId}`,
    done: 'manage:flash.restored',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Restore() {
  const { member, price } = useLoaderData<typeof loader>();
  return <RestorePage member={member} price={price} />;
}
