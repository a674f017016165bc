import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePerson } from '~/http/guards.server';
import { homeOf } from '~/http/home-of.server';
import { pageTitle } from '~/http/page-title.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { ButtonLink } from '~/ui/primitives/button-link';
import { SubmitButton } from '~/ui/primitives/submit-button';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

/** Leads everybody to their own place; those who have none are told what to do. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const home = homeOf(viewer);
  if (home) throw redirect(home);
  return { email: viewer.email, title: pageTitle(args.request, 'auth:nowhere.title') };
}

export default function HomePage() {
  const { email, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage title={title} description={t('nowhere.description', { email })}>
      <div className="grid gap-3">
        <p className="mb-2 text-[0.9375rem] text-ink-soft">{t('nowhere.hint')}</p>
        <ButtonLink to="/account/organizations/create" wide>
          {t('nowhere.create')}
        </ButtonLink>
        <ButtonLink to="/account" variant="secondary" wide>
          {t('nowhere.account')}
        </ButtonLink>
        <Form method="post" action="/sign-out">
          <SubmitButton action="/sign-out" variant="quiet" wide>
            {t('nowhere.signOut')}
          </SubmitButton>
        </Form>
      </div>
    </AuthPage>
  );
}
