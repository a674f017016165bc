import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { opcos } from '~/domain/funding/opcos';
import { Refusal } from '~/domain/refusal';
import { opcoParticularsInput } from '~/domain/sales/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { OpcoPage } from '~/ui/sales/opco-page';
import { getSaleSettings } from '~/use-cases/sales/get-sale-settings.server';
import { saveOpcoParticulars } from '~/use-cases/sales/update-sale-settings.server';

export const handle = { messages: ['manage', 'sales'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.settings');
  const opco = opcos.find((known) => known === args.params.opco);
  if (!opco) throw new Refusal('not-found');
  const { settings } = await getSaleSettings(actor);
  const particulars = settings.opcoParticulars[opco] ?? null;
  return { opco, particulars, title: pageTitle(args.request, 'sales:opco.title') };
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
  const { opco, particulars } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <OpcoPage opco={opco} particulars={particulars} {...(answer && { result: answer.result })} />;
}
