import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { SubmitButton } from '../primitives/submit-button';
import { AuthShell } from '../shells/auth-shell';
import { ActivationForm, type Invited } from './activation-form';

export type InvitationPageProps = {
  invitation: Invited & { organization: { name: string }; hasAccount: boolean };
  /** What they are invited to be there. */
  description: string;
  /** Of this page, where signing in leads back. */
  address: string;
  /** The address of whoever is signed in here. */
  signedInAs: string | null;
  result?: SubmissionResult<string[]>;
};

/** Behind an invitation's link: a newcomer sets name and password; who has an account signs in and accepts. */
export function InvitationPage(props: InvitationPageProps) {
  const { invitation, description, address, signedInAs, result } = props;
  const { t } = useTranslation('manage');
  const { organization, email, hasAccount } = invitation;
  const title = t('invitation.title', { organization: organization.name });
  const accept = `${address}/accept`;
  const other = signedInAs !== null && signedInAs !== email;
  return (
    <AuthShell title={title} description={description}>
      {other ? (
        <Callout
          tone="warning"
          title={t('invitation.other.title')}
          actions={
            <Form method="post" action="/sign-out">
              <Button type="submit" size="small" variant="secondary">
                {t('invitation.other.signOut')}
              </Button>
            </Form>
          }
        >
          {t('invitation.other.text', { email, other: signedInAs })}
        </Callout>
      ) : signedInAs ? (
        <Form method="post" action={accept}>
          <SubmitButton wide action={accept}>
            {t('invitation.accept')}
          </SubmitButton>
        </Form>
      ) : hasAccount ? (
        <div className="flex flex-col gap-4">
          <p className="text-ink-soft">{t('invitation.hasAccount')}</p>
          <ButtonLink wide to={`/sign-in?to=${encodeURIComponent(address)}`}>
            {t('invitation.signIn')}
          </ButtonLink>
        </div>
      ) : (
        <ActivationForm invitation={invitation} {...(result && { result })} />
      )}
    </AuthShell>
  );
}
