import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eraseMemberInput } from '~/domain/organizations/member-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { languageOf } from '~/http/language.server';
import { ErasePage } from '~/ui/people/erase-page';
import { eraseMember } from '~/use-cases/organizations/erase-member.server';
import { previewErasure } from '~/use-cases/organizations/preview-erasure.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  const { refusal, ...preview } = await previewErasure(actor, { membershipId }, { now });
  return {
    preview,
    stands: refusal && refusalMessage(refusal, languageOf(args.request)),
    title: pageTitle(args.request, 'manage:erase.title', { name: preview.member.name }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.archive');
  const membershipId = idParam(args, 'membershipId');
  return answerForm(
    args.request,
    eraseMemberInput.omit({ membershipId: true }),
    async (input) => {
      await eraseMember(actor, { membershipId, ...input }, { now });
      return redirectWithFlash(`/manage/people/${membershipId}`, 'manage:flash.erased');
    },
    { 'erasure-other-address': 'email' },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Erase() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ErasePage {...page} {...(answer && { result: answer.result })} />;
}
