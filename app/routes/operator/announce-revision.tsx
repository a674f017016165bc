import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { planVersionKey, reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { RevisionPage } from '~/ui/operator/revision-page';
import { announceRevision } from '~/use-cases/billing/announce-revision.server';
import { listRevisionConcerned } from '~/use-cases/billing/list-revision-concerned.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { code = '', effectiveOn = '' } = args.params;
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined;
  const page = await listRevisionConcerned(actor, { code, effectiveOn, after }, { now });
  return { ...page, first: !after, title: pageTitle(args.request, 'console:revision.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { code, effectiveOn } = args.params;
  const key = planVersionKey.safeParse({ code, effectiveOn });
  if (!key.success) throw new Refusal('not-found');
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await announceRevision(actor, { ...key.data, reason }, { now });
    return redirectWithFlash(
      `/operator/plans/${key.data.code}/${key.data.effectiveOn}`,
      'console:revision.done',
    );
  });
}

export default function AnnounceRevision() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <RevisionPage {...page} answer={useActionData<typeof action>()} />;
}
