import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { secondFactorInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { qrCode } from '~/http/qr-code.server';
import { RecoveryCodes } from '~/ui/account/recovery-codes';
import { SecondFactorSetUp } from '~/ui/account/second-factor-set-up';
import { ButtonLink } from '~/ui/primitives/button-link';
import { PageHeader } from '~/ui/primitives/page-header';
import { confirmSecondFactor } from '~/use-cases/organizations/confirm-second-factor.server';
import { getSecondFactor } from '~/use-cases/organizations/get-second-factor.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const factor = await getSecondFactor(viewer);
  // Nothing to set up when it is on, as it is right after the code: the page then shows what the action gave.
  const key = factor.state === 'starting' ? { code: qrCode(factor.uri), typed: factor.typed } : null;
  return { key, title: pageTitle(args.request, 'account:setUp.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerForm(args.request, secondFactorInput, (input) => confirmSecondFactor(viewer, input), {
    'second-factor-wrong': 'code',
  });
}

export default function SecondFactorSetUpPage() {
  const { key, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('account');
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes codes={answer.recoveryCodes} switchedOn />;
  return (
    <>
      <PageHeader title={title} />
      {key ? (
        <SecondFactorSetUp code={key.code} typed={key.typed} answer={answer} />
      ) : (
        <ButtonLink to="/account/second-factor">{t('setUp.nothing')}</ButtonLink>
      )}
    </>
  );
}
