import { failureReason } from '~/domain/billing/payment-outcome';
import type { DocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';
import { Card } from '../primitives/card';
import { useConsoleWords } from './use-console-words';

/** What happened to a document, and every payment that was asked for it. */
export function DocumentHistory({ shown: { events, attempts } }: { shown: DocumentForOperator }) {
  const words = useConsoleWords();
  const { t } = words;
  const line = 'flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 text-[0.9375rem]';
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
      <Card title={t('document.events')}>
        {events.length === 0 && <p className="text-ink-soft">{t('document.noEvents')}</p>}
        <ol className="divide-y">
          {events.map(({ id, kind, cents, at }) => (
            <li key={id} className={line}>
              <span className="flex-1 font-[560]">
                {words.word('invoiceEvents', kind === 'refunded' && cents < 0 ? 'refund-returned' : kind)}
              </span>
              {cents !== 0 && <span className="tabular-nums">{words.money(Math.abs(cents))}</span>}
              <time dateTime={at} className="w-full text-sm text-ink-faint tabular-nums sm:w-auto">
                {words.instant(at)}
              </time>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={t('document.attempts')}>
        {attempts.length === 0 && <p className="text-ink-soft">{t('document.noAttempts')}</p>}
        <ol className="divide-y">
          {attempts.map(({ id, cause, status, cents, failureCode, at }) => (
            <li key={id} className={line}>
              <span className="flex-1">
                <span className="font-[560]">{words.word('attemptStatuses', status)}</span>
                <span className="block text-sm text-ink-soft">
                  {words.word('causes', cause)}
                  {failureCode && (
                    <>
                      {` · ${t(`failures.${failureReason(failureCode)}`)}`}
                      <code className="block text-xs wrap-anywhere text-ink-faint">{failureCode}</code>
                    </>
                  )}
                </span>
              </span>
              <span className="tabular-nums">{words.money(cents)}</span>
              <time dateTime={at} className="w-full text-sm text-ink-faint tabular-nums sm:w-auto">
                {words.instant(at)}
              </time>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
