import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithFlash } from '~/http/flash.server';
import { answerPassword } from '~/http/answer-password.server';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PasswordStep } from '~/ui/account/password-step';
import { PageHeader } from '~/ui/primitives/page-header';
import { switchOffSecondFactor } from '~/use-cases/organizations/switch-off-second-factor.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  if (!viewer.hasSecondFactor) throw redirect('/account/second-factor');
  return { title: pageTitle(args.request, 'account:off.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerPassword(args.request, async (input) => {
    await switchOffSecondFactor(viewer, input);
    return redirectWithFlash('/account/second-factor', 'account:flash.secondFactorOff');
  });
}

export default function SecondFactorOffPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={title} description={t('off.description')} />
      <PasswordStep answer={answer} submit={t('off.submit')} variant="danger" back="/account/second-factor" />
    </>
  );
}
