import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cancellationChoices } from '~/domain/funding/cancellation-inputs';
import type { CancellationTerms } from '~/domain/funding/order-cancellation';
import { formatMoney } from '~/domain/money';
import type { CancellationPreview } from '~/use-cases/funding/get-cancellation.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { RadioGroup } from '../primitives/radio-group';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { useFormats } from '../primitives/use-formats';

type CancelOrderPageProps = {
  preview: CancellationPreview;
  base: string;
  /** `/manage/orders` or `/client/orders`. */
  list: string;
  result: SubmissionResult<string[]> | undefined;
  /** What the client may ask for instead. */
  children?: ReactNode;
};

/** Ending an order: what it costs, said before the click (K30 to K32). */
export function CancelOrderPage(props: CancelOrderPageProps) {
  const { preview, base, list, result, children } = props;
  const reason = result?.initialValue?.reason;
  const { t } = useTranslation('orders');
  const { decision } = preview;
  return (
    <>
      <PageHeader
        title={t('cancel.title', { number: preview.number })}
        description={preview.title}
        crumbs={[
          ...[
            { label: t('list.title'), to: list },
            { label: preview.number, to: base },
          ],
          { label: t('actions.cancelOrder') },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {children}
        {decision.allowed ? (
          <Card title={t('cancel.cost')}>
            <Form method="post" noValidate>
              <div className="flex flex-col gap-5">
                <FormErrors errors={result?.error?.['']} />
                <Cost terms={decision.terms} preview={preview} />
                <input type="hidden" name="indemnityCents" value={decision.terms.indemnityCents} />
                {preview.side === 'client' && decision.terms.choice && (
                  <RadioGroup
                    legend={preview.paidCents > 0 ? t('cancel.choice') : t('cancel.choiceUnpaid')}
                    name="choice"
                    options={cancellationChoices.map((value) => ({
                      value,
                      label: t(`cancel.choices.${value}`),
                    }))}
                    defaultValue="refund"
                  />
                )}
                <TextAreaField
                  label={t('cancel.reason')}
                  name="reason"
                  rows={3}
                  required
                  maxLength={1000}
                  defaultValue={typeof reason === 'string' ? reason : ''}
                  error={result?.error?.reason ?? undefined}
                />
              </div>
              <p className="mt-5 text-sm text-ink-faint">{t('cancel.note')}</p>
              <div className="mt-5 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
                <ButtonLink variant="secondary" to={base}>
                  {t('cancel.keep')}
                </ButtonLink>
                <SubmitButton variant="danger">{t('cancel.confirm')}</SubmitButton>
              </div>
            </Form>
          </Card>
        ) : (
          <Refused reason={decision.reason} base={base} />
        )}
      </div>
    </>
  );
}

/** The indemnity with how VAT stands on it, and what was paid already and comes back whatever it costs. */
function Cost({ terms, preview }: { terms: CancellationTerms; preview: CancellationPreview }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const { currency, paidCents, indemnityTaxed, side } = preview;
  const money = (cents: number) => formatMoney({ cents, currency }, i18n.language);
  if (terms.kind === 'not-accepted') return <Callout tone="info">{t('cancel.terms.not-accepted')}</Callout>;
  const until = formats.day(terms.until);
  const paid = (
    <p>{paidCents > 0 ? t(`cancel.paid.${side}`, { paid: money(paidCents) }) : t('cancel.paid.nothing')}</p>
  );
  if (terms.kind !== 'K12') {
    return (
      <Callout tone="success">
        <p>{t(`cancel.terms.${terms.kind}`, { until })}</p>
        {paid}
      </Callout>
    );
  }
  const cost = money(terms.indemnityCents);
  const vat = indemnityTaxed ? t('cancel.vat.taxed') : t('cancel.vat.outside');
  return (
    <Callout tone="warning" title={t('cancel.terms.late', { until })}>
      <p>{terms.indemnityCents > 0 ? t('cancel.terms.K12', { cost, vat }) : t('cancel.terms.lateFree')}</p>
      {paid}
    </Callout>
  );
}

function Refused({ reason, base }: { reason: 'order-begun' | 'organization-too-late'; base: string }) {
  const { t } = useTranslation('orders');
  return (
    <Callout
      tone="warning"
      title={t(`cancel.refused.${reason}.title`)}
      actions={
        <ButtonLink variant="secondary" to={base}>
          {t('edit.back')}
        </ButtonLink>
      }
    >
      {t(`cancel.refused.${reason}.text`)}
    </Callout>
  );
}
