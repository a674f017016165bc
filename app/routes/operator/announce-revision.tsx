import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { planVersionKey, reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
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
  const form = await parseForm(args.request, reasonInput);
  if (!form.ok) return form.response;
  const { code, effectiveOn } = args.params;
  const key = planVersionKey.safeParse({ code, effectiveOn });
  if (!key.success) throw new Refusal('not-found');
  const outcome = await submitForm(args.request, form.submission, () =>
    announceRevision(actor, { ...key.data, reason: form.value.reason }, { now }),
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(`/operator/plans/${code ?? ''}/${effectiveOn ?? ''}`, 'console:revision.done');
}

export default function AnnounceRevision() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <RevisionPage {...page} answer={useActionData<typeof action>()} />;
}
