import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Brand } from './brand';
import { switchTo } from './switch-to';
import { HalfDayPattern } from './half-day-pattern';

export type ClosedPageProps = {
  why: 'suspended' | 'ended';
  organizationName: string;
  /** Whether they teach or manage there. */
  staff: boolean;
  /** Where they may go instead, by switching (posted to /switch-organization). */
  others: readonly { id: string; name: string; contactId?: string | null }[];
};

/** What somebody reads whom their organization's contract keeps out: why, what stays theirs, and what they can do. */
export function ClosedPage({ why, organizationName: name, staff, others }: ClosedPageProps) {
  const { t } = useTranslation('shell');
  const steps = [
    t(why === 'suspended' ? 'closed.askSuspended' : 'closed.askEnded', { name }),
    ...(staff ? [t('closed.owner')] : []),
    t('closed.certificates'),
  ];
  return (
    <div className="relative flex min-h-dvh flex-col overflow-hidden">
      <HalfDayPattern className="absolute -top-24 -right-40 w-[44rem] text-accent-text opacity-10 max-lg:mask-b-from-15% max-lg:mask-b-to-45%" />
      <header className="relative flex h-20 items-center px-4 sm:px-10">
        <Brand />
      </header>
      <main id="content" className="relative my-auto w-full max-w-2xl px-4 py-12 sm:px-10 lg:ml-[12vw]">
        <h1 className="text-3xl text-balance">{t(`closed.${why}.title`, { name })}</h1>
        <p className="mt-4 text-lg text-pretty text-ink-soft">{t(`closed.${why}.text`)}</p>
        <h2 className="mt-8 text-lg">{t('closed.can')}</h2>
        <ul className="mt-3 list-disc space-y-2 pl-5 text-ink-soft">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {others.length > 0 && (
          <>
            <h2 className="mt-8 text-lg">{t('closed.others')}</h2>
            <Form method="post" action="/switch-organization" className="mt-3 flex flex-wrap gap-3">
              {others.map((other) => (
                <Button key={other.contactId ?? other.id} type="submit" {...switchTo(other)}>
                  {t('closed.go', { name: other.name })}
                </Button>
              ))}
            </Form>
          </>
        )}
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink to="/verify" variant="secondary">
            {t('closed.verify')}
          </ButtonLink>
          <ButtonLink to="/account" variant="secondary">
            {t('closed.account')}
          </ButtonLink>
          <Form method="post" action="/sign-out">
            <Button type="submit" variant="quiet">
              {t('closed.signOut')}
            </Button>
          </Form>
        </div>
      </main>
    </div>
  );
}
