import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerPassword } from '~/http/answer-password.server';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PasswordStep } from '~/ui/account/password-step';
import { RecoveryCodes } from '~/ui/account/recovery-codes';
import { PageHeader } from '~/ui/primitives/page-header';
import { renewRecoveryCodes } from '~/use-cases/organizations/renew-recovery-codes.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  if (!viewer.hasSecondFactor) throw redirect('/account/second-factor');
  return { title: pageTitle(args.request, 'account:renew.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerPassword(args.request, (input) => renewRecoveryCodes(viewer, input));
}

export default function RecoveryCodesPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('account');
  if (answer && 'recoveryCodes' in answer) return <RecoveryCodes codes={answer.recoveryCodes} />;
  return (
    <>
      <PageHeader title={title} description={t('renew.description')} />
      <PasswordStep answer={answer} submit={t('renew.submit')} back="/account/second-factor" />
    </>
  );
}
