import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { formatMoney, typedCents } from '~/domain/money';
import type { RecoveryToQuote } from '~/use-cases/lifecycle/get-recovery-to-quote.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { RecoveryBadge } from './recovery-badge';

const timeZone = 'Europe/Paris';

/** One request for data, and the quote to send for it. */
export function RecoverySheet(props: { recovery: RecoveryToQuote; answer: FormAnswer | undefined }) {
  const { recovery, answer } = props;
  const { t, i18n } = useTranslation(['archive', 'operator']);
  const { problems, field } = readFormAnswer(answer);
  const { organization, status, requestedAt, quoteCents, quoteExpiresAt, invoiceId, priceCents, quoteDays } =
    recovery;
  const instant = (value: string) => formatInstant(value, i18n.language, timeZone, 'long');
  const byDefault = typedCents(priceCents, i18n.language);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('recoveries.title'), to: '/operator/recoveries' }, { label: organization.name }]}
        title={organization.name}
        badge={<RecoveryBadge recovery={recovery} />}
        actions={
          <ButtonLink to={`/operator/organizations/${organization.id}/contract`} variant="secondary">
            {t('operator:message.open')}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('recoveries.one')}>
          <DescriptionList
            items={[
              { term: t('recoveries.requestedAt'), detail: instant(requestedAt) },
              ...(quoteCents === null
                ? []
                : [
                    {
                      term: t('recoveries.quote'),
                      detail: formatMoney({ cents: quoteCents, currency: 'EUR' }, i18n.language),
                    },
                  ]),
              ...(invoiceId
                ? [
                    {
                      term: t('recoveries.invoice'),
                      detail: (
                        <Link
                          to={`/operator/organizations/${organization.id}/documents/${invoiceId}`}
                          className="rounded-sm underline underline-offset-4"
                        >
                          {t('recoveries.seeInvoice')}
                        </Link>
                      ),
                    },
                  ]
                : []),
              ...(quoteExpiresAt ? [{ term: t('recoveries.lapses'), detail: instant(quoteExpiresAt) }] : []),
            ]}
          />
        </Card>
        {status === 'requested' && (
          <Card title={t('recoveries.send')} description={t('recoveries.sendText', { count: quoteDays })}>
            <Form method="post" className="grid gap-4">
              <FormProblems answer={answer} problems={problems} />
              <input type="hidden" name="organizationId" value={organization.id} />
              <TextField
                {...field('euros', byDefault)}
                label={t('recoveries.euros')}
                inputMode="decimal"
                required
              />
              <TextAreaField
                {...field('reason')}
                label={t('operator:reason.label')}
                hint={t('operator:reason.hint')}
                required
                minLength={10}
                maxLength={500}
                rows={3}
              />
              <div>
                <SubmitButton>{t('recoveries.submit')}</SubmitButton>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
