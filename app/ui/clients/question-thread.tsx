import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';

export type ThreadMessage = {
  id: string;
  orderId: string | null;
  orderNumber: string | null;
  side: 'client' | 'organization';
  authorName: string;
  body: string;
  writtenAt: Date;
  readAt: Date | null;
};

/** What a client and the organization wrote to one another, those of the reader's own side at the right. */
export function QuestionThread(props: {
  messages: readonly ThreadMessage[];
  timeZone: string;
  side: ThreadMessage['side'];
  empty: string;
  orderAt: (orderId: string) => string;
}) {
  const { messages, timeZone, side, empty, orderAt } = props;
  const { t, i18n } = useTranslation('clients');
  if (messages.length === 0) return <p className="text-ink-soft">{empty}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {messages.map((message) => {
        const own = message.side === side;
        return (
          <li
            key={message.id}
            className={clsx(
              'max-w-[min(36rem,92%)] rounded-xl px-4 py-3',
              own ? 'self-end bg-accent-soft' : 'self-start bg-surface shadow-sm',
            )}
          >
            <p className="text-sm text-ink-soft">
              <span className="font-[560] text-ink">{message.authorName}</span>
              {' · '}
              {formatInstant(message.writtenAt, i18n.language, timeZone, 'long')}
              {message.orderId && message.orderNumber && (
                <>
                  {' · '}
                  <Link
                    to={orderAt(message.orderId)}
                    className="text-accent-text underline underline-offset-4"
                  >
                    {t('thread.order', { number: message.orderNumber })}
                  </Link>
                </>
              )}
            </p>
            <p className="mt-1.5 wrap-break-word whitespace-pre-line">{message.body}</p>
            {own && !message.readAt && <p className="mt-1.5 text-xs text-ink-soft">{t('thread.unread')}</p>}
          </li>
        );
      })}
    </ol>
  );
}
