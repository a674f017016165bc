import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { AuthPage } from './auth-page';

/** What a route's error says of a link: the sentence of the refusal; null for anything else. */
export function linkProblem(error: unknown): string | null {
  if (!isRouteErrorResponse(error)) return null;
  const { refusal } = (error.data ?? {}) as { refusal?: { code?: string; message?: string } };
  return refusal?.code?.startsWith('token-') && refusal.message ? refusal.message : null;
}

/** A link of an e-mail that serves no more: why, and where to get another. Other errors go up. */
export function LinkProblem({ to, exit }: { to: string; exit: 'askReset' | 'signIn' | 'home' }) {
  const { t } = useTranslation('auth');
  const error = useRouteError();
  const problem = linkProblem(error);
  if (!problem) throw error;
  return (
    <AuthPage title={t('link.title')} description={problem}>
      <ButtonLink to={to}>{t(`link.${exit}`)}</ButtonLink>
    </AuthPage>
  );
}
