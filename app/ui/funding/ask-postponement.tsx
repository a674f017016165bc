import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CancellationTerms } from '~/domain/funding/order-cancellation';
import { formatMoney } from '~/domain/money';
import type { CancellationPreview } from '~/use-cases/funding/get-cancellation.server';
import { Card } from '../primitives/card';
import { DateField } from '../primitives/date-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';

type AskPostponementProps = { preview: CancellationPreview; terms: CancellationTerms };

/** A client asks for other dates instead: free in time, then as the organization decides, and what no agreement costs (K30). */
export function AskPostponement({ preview, terms }: AskPostponementProps) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const { orderId, currency, indemnityTaxed } = preview;
  const until = terms.until ? formats.day(terms.until) : '';
  const cost = formatMoney({ cents: terms.indemnityCents, currency }, i18n.language);
  const vat = indemnityTaxed ? t('cancel.vat.taxed') : t('cancel.vat.outside');
  const said = terms.kind !== 'K12' ? 'inTime' : terms.indemnityCents > 0 ? 'late' : 'lateFree';
  const action = `/client/orders/${orderId}/postpone`;
  return (
    <Card title={t('postpone.title')} description={t(`postpone.${said}`, { until, cost, vat })}>
      <Form method="post" action={action} className="flex flex-col items-start gap-4">
        <TextField label={t('postpone.reason')} name="reason" required maxLength={1000} className="w-full" />
        <DateField label={t('postpone.wishedOn')} name="wishedOn" optional />
        <SubmitButton action={action} variant="secondary">
          {t('postpone.ask')}
        </SubmitButton>
      </Form>
    </Card>
  );
}
