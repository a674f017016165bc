import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { funderKey, opcos } from '~/domain/funding/opcos';
import { Refusal } from '~/domain/refusal';
import { funderQuery, opcoParticularsInput } from '~/domain/sales/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { OpcoPage } from '~/ui/sales/opco-page';
import { getSaleSettings } from '~/use-cases/sales/get-sale-settings.server';
import { saveOpcoParticulars } from '~/use-cases/sales/update-sale-settings.server';

export const handle = { messages: ['manage', 'sales'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.settings');
  const opco = opcos.find((known) => known === args.params.opco);
  if (!opco) throw new Refusal('not-found');
  const { settings } = await getSaleSettings(actor);
  const { name = null } = opco === 'other' ? readQuery(args.request, funderQuery) : {};
  const particulars = settings.opcoParticulars[funderKey(opco, name)] ?? null;
  return { opco, name, particulars, title: pageTitle(args.request, 'sales:opco.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.settings');
  return answerForm(args.request, opcoParticularsInput, async (input) => {
    await saveOpcoParticulars(actor, input, { now });
    return redirectWithFlash('/manage/settings/sales', 'sales:flash.opcoSaved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function OpcoParticulars() {
  const { opco, name, particulars } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <OpcoPage {...{ opco, name, particulars }} {...(answer && { result: answer.result })} />;
}
