import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerPassword } from '~/http/answer-password.server';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PasswordStep } from '~/ui/account/password-step';
import { SecondFactorOn } from '~/ui/account/second-factor-on';
import { PageHeader } from '~/ui/primitives/page-header';
import { getSecondFactor } from '~/use-cases/organizations/get-second-factor.server';
import { startSecondFactor } from '~/use-cases/organizations/start-second-factor.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const factor = await getSecondFactor(viewer);
  const on = factor.state === 'on' ? { since: factor.since, codesLeft: factor.codesLeft } : null;
  return { on, timeZone: viewer.timeZone, title: pageTitle(args.request, 'account:secondFactor.title') };
}

/** Begins to set it up. */
export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerPassword(args.request, async (input) => {
    await startSecondFactor(viewer, input);
    return redirect('/account/second-factor/set-up');
  });
}

export default function SecondFactorPage() {
  const { on, timeZone, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={title} description={t('secondFactor.description')} />
      {on ? (
        <SecondFactorOn {...on} timeZone={timeZone} />
      ) : (
        <PasswordStep answer={answer} submit={t('secondFactor.start')} />
      )}
    </>
  );
}
