import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { LinkProblem, linkProblem } from '~/ui/auth/link-problem';
import { TextLink } from '~/ui/auth/text-link';
import { Callout } from '~/ui/primitives/callout';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { confirmEmailChange } from '~/use-cases/organizations/confirm-email-change.server';
import { getEmailChange } from '~/use-cases/organizations/get-email-change.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: `${data?.title ?? linkProblem(error) ?? ''} · Assidu` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return {
    ...(await getEmailChange(params.token ?? '')),
    title: pageTitle(request, 'auth:emailChange.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  return confirmEmailChange(args.params.token ?? '', await placeAndNow(args));
}

export default function ConfirmEmailChangePage() {
  const { side, newEmail, confirmed, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      footer={<Trans t={t} i18nKey="emailChange.back" components={{ home: <TextLink to="/home" /> }} />}
    >
      <div className="grid gap-5">
        {answer ? (
          <Callout tone={answer.state === 'changed' ? 'success' : 'info'} live="status">
            {t(`emailChange.${answer.state}`)}
          </Callout>
        ) : (
          <Form method="post" className="grid gap-5">
            <p>
              <Trans
                t={t}
                i18nKey={`emailChange.${side}`}
                values={{ email: newEmail }}
                components={{ email: <strong className="break-all" /> }}
              />
            </p>
            {confirmed && <Callout>{t('emailChange.already')}</Callout>}
            <SubmitButton wide>{confirmed ? t('emailChange.check') : t('emailChange.submit')}</SubmitButton>
          </Form>
        )}
      </div>
    </AuthPage>
  );
}

export function ErrorBoundary() {
  return <LinkProblem to="/home" exit="home" />;
}
