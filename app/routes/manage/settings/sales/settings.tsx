import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saleSettingsInput } from '~/domain/sales/settings-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { SaleSettingsPage } from '~/ui/sales/sale-settings-page';
import { getSaleSettings } from '~/use-cases/sales/get-sale-settings.server';
import { updateSaleSettings } from '~/use-cases/sales/update-sale-settings.server';

export const handle = { messages: ['manage', 'sales'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.settings');
  return { view: await getSaleSettings(actor), title: pageTitle(args.request, 'sales:settings.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.settings');
  return answerForm(args.request, saleSettingsInput, async (input) => {
    await updateSaleSettings(actor, input, { now });
    return redirectWithFlash('/manage/settings/sales', 'sales:flash.settingsSaved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function SaleSettings() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SaleSettingsPage view={view} {...(answer && { result: answer.result })} />;
}
