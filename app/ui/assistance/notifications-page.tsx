import { Form } from '@remix-run/react';
import { clsx } from 'clsx';
import { Bell, CheckCheck, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceOf, sentenceValues } from '~/domain/assistance/notification-words';
import type { ToldNotification } from '~/use-cases/assistance/list-notifications.server';
import { ButtonLink } from '../primitives/button-link';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { Pagination } from '../primitives/pagination';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { NotificationIcon } from './notification-icon';

export type NotificationsPageProps = {
  title: string;
  items: readonly ToldNotification[];
  next: string | null;
  timeZone: string;
};

const readAt = '/notifications/read';

/** What somebody was told: a sentence for each, which leads to what it is about. */
export function NotificationsPage({ title, items, next, timeZone }: NotificationsPageProps) {
  const { t } = useTranslation('assistance');
  const unread = items.some((item) => !item.read);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={title}
        actions={
          <>
            <ButtonLink to="/account/notifications" variant="quiet" icon={<Settings2 aria-hidden="true" />}>
              {t('notifications.settings')}
            </ButtonLink>
            {unread && (
              <Form method="post" action={readAt}>
                <SubmitButton action={readAt} variant="secondary" icon={<CheckCheck aria-hidden="true" />}>
                  {t('notifications.readAll')}
                </SubmitButton>
              </Form>
            )}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState icon={<Bell />} title={t('notifications.empty.title')}>
          {t('notifications.empty.text')}
        </EmptyState>
      ) : (
        <ul
          aria-label={t('notifications.list')}
          className="divide-y overflow-hidden rounded-xl bg-surface shadow-sm"
        >
          {items.map((item) => (
            <Line key={item.id} item={item} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <div className="mt-6">
        <Pagination next={next} />
      </div>
    </div>
  );
}

function Line({ item, timeZone }: { item: ToldNotification; timeZone: string }) {
  const { t, i18n } = useTranslation('assistance');
  const formats = useFormats();
  const sentence = sentenceOf(item);
  if (!sentence) return null;
  const named = sentenceValues(item, { language: i18n.language, timeZone });
  return (
    <li>
      <Form method="post" action={readAt}>
        <input type="hidden" name="id" value={item.id} />
        <button
          type="submit"
          className="flex w-full items-start gap-4 px-5 py-4 text-left hover:bg-sunken focus-visible:-outline-offset-2"
        >
          <span
            className={clsx(
              'mt-0.5 grid size-9 flex-none place-content-center rounded-full',
              item.read ? 'bg-ink/6 text-ink-faint' : 'bg-accent-soft text-accent-text',
            )}
          >
            <NotificationIcon kind={item.kind} />
          </span>
          <span className="min-w-0 flex-1">
            <span className={clsx('block wrap-anywhere', item.read ? 'text-ink-soft' : 'font-[560]')}>
              {t(`notifications.sentences.${sentence}`, named)}
            </span>
            <time dateTime={item.createdAt} className="mt-0.5 block text-sm text-ink-faint">
              {formats.instant(item.createdAt, timeZone)}
            </time>
          </span>
          {!item.read && (
            <span className="mt-2 size-2.5 flex-none rounded-full bg-accent">
              <span className="sr-only">{t('notifications.unread')}</span>
            </span>
          )}
        </button>
      </Form>
    </li>
  );
}
