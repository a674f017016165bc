import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { creditDocumentInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActPage } from '~/ui/operator/act-page';
import { TextField } from '~/ui/primitives/text-field';
import { useConsoleWords } from '~/ui/operator/use-console-words';
import { getDocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';
import { creditDocument } from '~/use-cases/billing/credit-document.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', invoiceId = '' } = args.params;
  const { document, left } = await getDocumentForOperator(actor, { organizationId: id, invoiceId });
  return {
    organization: { id, name: document.buyer.name },
    about: { label: document.number, to: `/operator/organizations/${id}/documents/${invoiceId}` },
    left,
    once: randomUUID(),
    title: pageTitle(args.request, 'console:credit.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, invoiceId } = idParams(args.params, ['id', 'invoiceId']);
  const form = await parseForm(args.request, creditDocumentInput);
  if (!form.ok) return form.response;
  const outcome = await submitForm(
    args.request,
    form.submission,
    () => creditDocument(actor, { organizationId: id, invoiceId, ...form.value }, { now }),
    { 'credit-too-high': 'amount' },
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash(`/operator/organizations/${id}/documents/${invoiceId}`, 'console:credit.done', {
    values: { number: outcome.result.number },
  });
}

export default function CreditDocument() {
  const { organization, about, left, once } = useLoaderData<typeof loader>();
  const words = useConsoleWords();
  const { t } = useTranslation('console');
  return (
    <ActPage
      organization={organization}
      about={about}
      title={t('credit.title')}
      text={t('credit.text')}
      submit={t('credit.submit')}
      danger
      reasonIsRead
      answer={useActionData<typeof action>()}
    >
      {(field) => (
        <>
          <input type="hidden" name="once" value={once} />
          <TextField
            {...field('amount')}
            label={t('credit.amount')}
            hint={t('credit.hint', { left: words.money(left) })}
            inputMode="decimal"
            className="max-w-60"
          />
        </>
      )}
    </ActPage>
  );
}
