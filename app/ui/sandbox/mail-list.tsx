import { Link, useRevalidator } from '@remix-run/react';
import { MailOpen, RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { SandboxMailSummary } from '~/use-cases/lifecycle/list-sandbox-mail.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { Pagination } from '../primitives/pagination';

const lookEveryMs = 4_000;

/** Everything the sandbox has sent, the newest first; looks again by itself while it is in view. */
export function MailList(props: {
  items: readonly SandboxMailSummary[];
  next: string | null;
  to: string | null;
}) {
  const { items, next, to } = props;
  const { t, i18n } = useTranslation('sandbox');
  const { revalidate } = useRevalidator();

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [revalidate]);

  return (
    <div className="mx-auto max-w-4xl px-4 pt-8 sm:px-8">
      <PageHeader
        title={t('mailbox.title')}
        description={t('mailbox.description')}
        actions={
          <ButtonLink to="" variant="secondary" icon={<RotateCw aria-hidden="true" />} reloadDocument>
            {t('mailbox.refresh')}
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-4">
        <DataTableFilters searchLabel={t('mailbox.search')} />
        {items.length === 0 ? (
          <div className="rounded-xl bg-surface shadow-sm">
            <EmptyState
              icon={<MailOpen />}
              title={to ? t('mailbox.emptyFor', { address: to }) : t('mailbox.empty')}
            >
              {t(to ? 'mailbox.emptyForText' : 'mailbox.emptyText')}
            </EmptyState>
          </div>
        ) : (
          <ul
            aria-label={t('mailbox.title')}
            className="divide-y overflow-hidden rounded-xl bg-surface shadow-sm"
          >
            {items.map((mail) => (
              <li key={mail.id} className="relative px-5 py-3.5 hover:bg-sunken">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <Link
                    to={`/sandbox/mailbox/${mail.id}`}
                    className="font-[560] after:absolute after:inset-0 focus-visible:-outline-offset-2"
                  >
                    {mail.subject || t('mailbox.noSubject')}
                  </Link>
                  <time dateTime={mail.receivedAt} className="text-sm text-ink-faint tabular-nums">
                    {formatInstant(mail.receivedAt, i18n.language, 'Europe/Paris')}
                  </time>
                </div>
                <p className="text-sm wrap-break-word text-ink-soft">{mail.to.join(', ')}</p>
              </li>
            ))}
          </ul>
        )}
        <Pagination next={next} />
      </div>
    </div>
  );
}
