import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { creditDocumentInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { readDocumentOfAct } from '~/http/read-document-of-act.server';
import { ActPage } from '~/ui/operator/act-page';
import { TextField } from '~/ui/primitives/text-field';
import { useConsoleWords } from '~/ui/operator/use-console-words';
import { creditDocument } from '~/use-cases/billing/credit-document.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const operator = await requireOperator(args);
  const { organization, about, left } = await readDocumentOfAct(args, operator);
  return {
    organization,
    about,
    left,
    once: randomUUID(),
    title: pageTitle(args.request, 'console:credit.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, invoiceId } = idParams(args, ['id', 'invoiceId']);
  return answerForm(
    args.request,
    creditDocumentInput,
    async (input) => {
      const { number } = await creditDocument(actor, { organizationId: id, invoiceId, ...input }, { now });
      return redirectWithFlash(
        `/operator/organizations/${id}/documents/${invoiceId}`,
        'console:credit.done',
        { values: { number } },
      );
    },
    { 'credit-too-high': 'amount' },
  );
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
