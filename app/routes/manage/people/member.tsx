import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { updateMemberInput } from '~/domain/organizations/member-inputs';
import { can, rolesGivenBy } from '~/domain/organizations/permissions';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ErasedMemberPage } from '~/ui/people/erased-member-page';
import { MemberPage } from '~/ui/people/member-page';
import { getMember } from '~/use-cases/organizations/get-member.server';
import { listGroupChoices } from '~/use-cases/organizations/list-group-choices.server';
import { updateMember } from '~/use-cases/organizations/update-member.server';

export const handle = { messages: ['manage', 'archive'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'members.read');
  const membershipId = idParam(args, 'membershipId');
  const [member, groups] = await Promise.all([getMember(actor, { membershipId }), listGroupChoices(actor)]);
  const reach = rolesGivenBy(actor.role);
  return {
    member,
    groups,
    timeZone: viewer.organizationTimeZone,
    reach: reach.includes(member.role) ? reach : [],
    isSelf: membershipId === actor.membershipId,
    mayGroup: can(actor, 'groups.write'),
    mayEnrol: can(actor, 'enrolments.write'),
    mayExport: can(actor, 'exports.make'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.change-role');
  const membershipId = idParam(args, 'membershipId');
  return answerForm(args.request, updateMemberInput.omit({ membershipId: true }), async (input) => {
    await updateMember(actor, { membershipId, ...input }, { now });
    return redirectWithFlash(`/manage/people/${membershipId}`, 'manage:flash.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.member.firstName ?? ''} ${data?.member.lastName ?? ''} · Assidu` },
];

export default function Member() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { member, timeZone } = page;
  if (member.erasedAt) return <ErasedMemberPage member={member} timeZone={timeZone} />;
  return <MemberPage {...page} {...(answer && { result: answer.result })} />;
}
