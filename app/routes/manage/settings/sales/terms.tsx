import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishTermsInput } from '~/domain/sales/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { TermsPage } from '~/ui/sales/terms-page';
import { getSaleSettings } from '~/use-cases/sales/get-sale-settings.server';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';

export const handle = { messages: ['manage', 'sales'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.settings');
  const { terms } = await getSaleSettings(actor);
  return { terms, title: pageTitle(args.request, 'sales:terms.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.settings');
  return answerForm(args.request, publishTermsInput, async (input) => {
    const { version } = await publishTerms(actor, input, { now });
    return redirectWithFlash('/manage/settings/sales', 'sales:flash.termsPublished', { values: { version } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Terms() {
  const { terms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <TermsPage terms={terms} {...(answer && { result: answer.result })} />;
}
