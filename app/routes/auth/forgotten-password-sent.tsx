import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { pageTitle } from '~/http/page-title.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { TextLink } from '~/ui/auth/text-link';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(request, 'auth:forgotten.sentTitle') };
}

export default function ForgottenPasswordSentPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      footer={
        <Trans t={t} i18nKey="forgotten.remembered" components={{ signIn: <TextLink to="/sign-in" /> }} />
      }
    >
      <div className="grid gap-5">
        <span className="grid size-12 place-content-center rounded-full bg-accent-soft text-accent-text">
          <MailCheck aria-hidden="true" className="size-6" />
        </span>
        <p>{t('forgotten.sentText')}</p>
        <p className="text-[0.9375rem] text-ink-soft">
          <Trans
            t={t}
            i18nKey="forgotten.sentHint"
            components={{ again: <TextLink to="/forgotten-password" /> }}
          />
        </p>
      </div>
    </AuthPage>
  );
}
