import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { readDocumentOfAct } from '~/http/read-document-of-act.server';
import { ActPage } from '~/ui/operator/act-page';
import { useConsoleWords } from '~/ui/operator/use-console-words';
import { collectDocument } from '~/use-cases/billing/collect-document.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const operator = await requireOperator(args);
  const { organization, about, due } = await readDocumentOfAct(args, operator);
  return { organization, about, due, title: pageTitle(args.request, 'console:collect.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, invoiceId } = idParams(args, ['id', 'invoiceId']);
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    const outcome = await collectDocument(actor, { organizationId: id, invoiceId, reason }, { now });
    return redirectWithFlash(
      `/operator/organizations/${id}/documents/${invoiceId}`,
      `console:collect.${outcome}`,
      {
        tone: outcome === 'paid' ? 'success' : 'info',
      },
    );
  });
}

export default function CollectDocument() {
  const { organization, about, due } = useLoaderData<typeof loader>();
  const words = useConsoleWords();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      about={about}
      title={t('collect.title')}
      text={t('collect.text', { due: words.money(due) })}
      submit={t('collect.submit', { due: words.money(due) })}
      answer={useActionData<typeof action>()}
    />
  );
}
