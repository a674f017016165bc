import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { OutboxLine } from '~/use-cases/lifecycle/list-outbox-messages.server';
import type { FormAnswer } from '../auth/form-answer';
import { Badge, type BadgeTone } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { ActForm } from './act-form';
import { useMessageWords } from './use-message-words';

const tones: Record<OutboxLine['state'], BadgeTone> = {
  delivered: 'success',
  waiting: 'info',
  failing: 'warning',
  abandoned: 'danger',
};

/** One message: what became of it, and the way to have it sent now. */
export function OutboxMessage({ message, answer }: { message: OutboxLine; answer: FormAnswer | undefined }) {
  const { t, i18n } = useTranslation('operator');
  const name = useMessageWords()(message);
  const instant = (value: string) => formatInstant(value, i18n.language, 'Europe/Paris', 'long');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('outbox.title'), to: '/operator/outbox' }, { label: name }]}
        title={name}
        badge={<Badge tone={tones[message.state]}>{t(`message.state.${message.state}`)}</Badge>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card>
          <DescriptionList
            items={[
              {
                term: t('outbox.what'),
                detail: `${t(message.kind === 'email' ? 'outbox.email' : 'outbox.work')} · ${name}`,
              },
              { term: t('outbox.to'), detail: message.to ?? t('none') },
              {
                term: t('message.organization'),
                detail: message.organizationId ? (
                  <Link
                    to={`/operator/organizations/${message.organizationId}`}
                    className="rounded-sm text-accent-text underline underline-offset-4"
                  >
                    {t('message.open')}
                  </Link>
                ) : (
                  t('none')
                ),
              },
              { term: t('message.createdAt'), detail: instant(message.createdAt) },
              { term: t('outbox.attempts'), detail: message.attempts },
              { term: t('outbox.nextAttempt'), detail: instant(message.nextAttemptAt) },
              { term: t('outbox.error'), detail: message.lastError ?? t('none') },
              { term: t('message.id'), detail: <code className="text-sm">{message.id}</code> },
            ]}
          />
        </Card>
        {message.state !== 'delivered' && (
          <Card title={t('message.retryTitle')} description={t('message.retryText')}>
            <ActForm answer={answer} submit={t('message.retry')}>
              {() => <input type="hidden" name="messageId" value={message.id} />}
            </ActForm>
          </Card>
        )}
      </div>
    </>
  );
}
