import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cancellationChoices, type ShownCancellation } from '~/domain/funding/cancellation-inputs';
import { formatMoney } from '~/domain/money';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { RadioGroup } from '../primitives/radio-group';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';

type OrderCancelledProps = {
  cancellation: ShownCancellation;
  order: { timeZone: string; currency: string };
  /** Who reads it. */
  reader: 'client' | 'organization';
  /** Where the choice is sent; null where the reader may not say it. */
  action: string | null;
};

/**
 * A cancelled order: which side ended it, on which terms and at what cost, what was paid and comes back, and the client's
 * choice of how (K30, K31), which the organization may write down for it.
 */
export function OrderCancelled({ cancellation, order, reader, action }: OrderCancelledProps) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency: order.currency }, i18n.language);
  const { side, terms, until, who, reason, indemnityCents, choice, chosenBy, paidCents } = cancellation;
  const day = until ? formats.day(until) : '';
  return (
    <>
      <Callout tone="danger" title={t('next.cancelled.title')}>
        {t(`cancelled.by.${side}`, { on: formats.instant(cancellation.at, order.timeZone), who })}
      </Callout>
      <Card title={t('cancelled.title')}>
        <DescriptionList
          items={[
            ...(reason ? [{ term: t('cancel.reason'), detail: reason }] : []),
            { term: t('cancelled.terms'), detail: t(`cancelled.kinds.${terms}`, { until: day }) },
            {
              term: t('cancelled.cost'),
              detail: indemnityCents
                ? t('cancelled.indemnity', { cost: money(indemnityCents) })
                : t('cancelled.free'),
            },
            {
              term: t('cancelled.paid'),
              detail:
                paidCents > 0 ? t('cancelled.back', { paid: money(paidCents) }) : t('cancelled.nothing'),
            },
            ...(choice && chosenBy
              ? [{ term: t('cancelled.choice'), detail: t(`cancelled.chosen.${choice}.${chosenBy}`) }]
              : []),
          ]}
        />
        {action && cancellation.mayChoose && (
          <Form method="post" action={action} className="mt-5 flex flex-col items-start gap-4 border-t pt-5">
            <RadioGroup
              legend={paidCents > 0 ? t(`cancelled.choose.${reader}`) : t('cancel.choiceUnpaid')}
              name="choice"
              options={cancellationChoices.map((value) => ({ value, label: t(`cancel.choices.${value}`) }))}
              defaultValue={choice ?? 'refund'}
            />
            {reader === 'organization' && (
              <TextField
                label={t('cancelled.howTold')}
                name="reason"
                required
                maxLength={1000}
                className="w-full"
              />
            )}
            <SubmitButton action={action} variant={reader === 'client' ? 'primary' : 'secondary'}>
              {t(`cancelled.say.${reader}`)}
            </SubmitButton>
          </Form>
        )}
      </Card>
    </>
  );
}
