import { Form } from '@remix-run/react';
import { CalendarPlus, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../primitives/copy-button';
import { SubmitButton } from '../primitives/submit-button';

/** The secret address by which one's calendar follows one's sessions: asked for, copied, renewed. */
export function FeedCard({ url, from }: { url: string | null; from: 'teach' | 'learn' }) {
  const { t } = useTranslation('sessions');
  const action = `/calendar/renew?from=${from}`;
  return (
    <section aria-labelledby="feed" className="mt-8 rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <h2 id="feed" className="flex items-center gap-2.5 text-base font-[620]">
        <CalendarPlus aria-hidden="true" className="size-5 text-accent-text" />
        {t('feed.title')}
      </h2>
      <p className="mt-1 max-w-2xl text-sm text-ink-soft">{t('feed.text')}</p>
      {url ? (
        <>
          <div className="mt-4 flex flex-wrap items-center gap-2">
            <input
              readOnly
              value={url}
              aria-label={t('feed.address')}
              onFocus={({ currentTarget }) => currentTarget.select()}
              className="control min-w-0 flex-1 basis-64 text-sm"
            />
            <CopyButton text={url} label={t('feed.copy')} />
          </div>
          <Form method="post" action={action} className="mt-3 flex flex-wrap items-center gap-3">
            <SubmitButton
              variant="quiet"
              size="small"
              action={action}
              icon={<RefreshCw aria-hidden="true" />}
            >
              {t('feed.renew')}
            </SubmitButton>
            <span className="text-sm text-ink-faint">{t('feed.renewText')}</span>
          </Form>
        </>
      ) : (
        <Form method="post" action={action} className="mt-4">
          <SubmitButton variant="secondary" action={action}>
            {t('feed.make')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
