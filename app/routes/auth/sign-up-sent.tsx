import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { requireSignedOut } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readSignUpCookie } from '~/http/sign-up-cookie.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { TextLink } from '~/ui/auth/text-link';
import { SubmitButton } from '~/ui/primitives/submit-button';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  return { email: readSignUpCookie(args.request), title: pageTitle(args.request, 'auth:sent.title') };
}

export default function SignUpSentPage() {
  const { email, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      footer={
        <Trans
          t={t}
          i18nKey="sent.other"
          components={{ signUp: <TextLink to="/sign-up" />, signIn: <TextLink to="/sign-in" /> }}
        />
      }
    >
      <div className="grid gap-5">
        <span className="grid size-12 place-content-center rounded-full bg-accent-soft text-accent-text">
          <MailCheck aria-hidden="true" className="size-6" />
        </span>
        <p>
          {email ? (
            <Trans
              t={t}
              i18nKey="sent.text"
              values={{ email }}
              components={{ email: <strong className="break-all" /> }}
            />
          ) : (
            t('sent.textWithoutAddress')
          )}
        </p>
        <p className="text-[0.9375rem] text-ink-soft">{t('sent.hint')}</p>
        {email && (
          <Form method="post" action="/sign-up/resend">
            <input type="hidden" name="email" value={email} />
            <SubmitButton variant="secondary" action="/sign-up/resend">
              {t('sent.again')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </AuthPage>
  );
}
