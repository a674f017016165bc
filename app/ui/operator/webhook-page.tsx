import { useTranslation } from 'react-i18next';
import type { PaymentEventDetail } from '~/use-cases/billing/get-payment-event.server';
import type { FormAnswer } from '../auth/form-answer';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { ActForm } from './act-form';
import { useConsoleWords } from './use-console-words';

/** An event of the payment vendor, and the way to have it acted upon again. */
export function WebhookPage({
  event,
  answer,
}: {
  event: PaymentEventDetail;
  answer: FormAnswer | undefined;
}) {
  const words = useConsoleWords();
  const { t } = words;
  const { t: tOperator } = useTranslation('operator');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('work.title'), to: '/operator/billing?list=webhooks' },
          { label: words.vendorEvent(event.type) },
        ]}
        title={words.vendorEvent(event.type)}
        badge={
          <Badge tone={event.processedAt ? 'success' : 'warning'}>
            {t(event.processedAt ? 'webhook.processed' : 'webhook.waiting')}
          </Badge>
        }
        description={t('webhook.title')}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card>
          <DescriptionList
            items={[
              { term: t('webhook.type'), detail: <code className="text-sm">{event.type}</code> },
              {
                term: t('webhook.object'),
                detail: <code className="text-sm">{event.objectId ?? t('none')}</code>,
              },
              { term: t('webhook.receivedAt'), detail: words.instant(event.receivedAt) },
              ...(event.processedAt
                ? [{ term: t('webhook.processedAt'), detail: words.instant(event.processedAt) }]
                : []),
              { term: t('webhook.attempts'), detail: event.attempts },
              { term: t('webhook.error'), detail: event.lastError ?? t('none') },
              {
                term: tOperator('message.id'),
                detail: <code className="text-sm break-all">{event.id}</code>,
              },
            ]}
          />
        </Card>
        {!event.processedAt && (
          <Card title={t('webhook.retryTitle')} description={t('webhook.retryText')}>
            <ActForm answer={answer} submit={t('webhook.retry')} />
          </Card>
        )}
      </div>
    </>
  );
}
