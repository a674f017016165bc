import { Form } from '@remix-run/react';
import { Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { SessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DescriptionList } from '../primitives/description-list';
import { EmptyState } from '../primitives/empty-state';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { WebhookAddress } from './webhook-address';

const path = '/manage/settings/sessions/jaas';

/** The organization's account at JaaS 8x8, without its secrets. */
export function JaasAccountSection({
  account,
  webhookUrl,
  timeZone,
}: {
  account: SessionSettings['jaas'];
  webhookUrl: string;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation('manage');
  return (
    <Section aside title={t('sessions.jaas.title')} description={t('sessions.jaas.text')}>
      {account ? (
        <div className="flex max-w-2xl flex-col gap-5">
          {!account.hearsEvents && <Callout tone="warning">{t('sessions.jaas.deaf')}</Callout>}
          <DescriptionList
            items={[
              { term: t('sessions.jaas.appId'), detail: <code className="text-sm">{account.appId}</code> },
              { term: t('sessions.jaas.keyId'), detail: <code className="text-sm">{account.keyId}</code> },
              ...(account.hearsEvents
                ? [{ term: t('sessions.jaas.events'), detail: t('sessions.jaas.hears') }]
                : []),
              {
                term: t('sessions.jaas.updated'),
                detail: formatInstantDay(account.updatedAt, i18n.language, timeZone, 'long'),
              },
            ]}
          />
          <WebhookAddress url={webhookUrl} />
          <div className="flex flex-wrap gap-2">
            <ButtonLink variant="secondary" to={path}>
              {t('sessions.jaas.edit')}
            </ButtonLink>
            <Form method="post" action={`${path}/try`}>
              <SubmitButton variant="secondary" action={`${path}/try`}>
                {t('sessions.jaas.try')}
              </SubmitButton>
            </Form>
            <ConfirmDialog
              trigger={t('sessions.jaas.remove')}
              triggerVariant="quiet"
              title={t('sessions.jaas.removeQuestion')}
              confirm={t('sessions.jaas.remove')}
              action={`${path}/remove`}
            >
              <p>{t('sessions.jaas.removeText')}</p>
            </ConfirmDialog>
          </div>
        </div>
      ) : (
        <EmptyState
          icon={<Video />}
          title={t('sessions.jaas.none')}
          action={
            <ButtonLink variant="secondary" to={path}>
              {t('sessions.jaas.add')}
            </ButtonLink>
          }
          compact
        >
          {t('sessions.jaas.noneText')}
        </EmptyState>
      )}
    </Section>
  );
}
