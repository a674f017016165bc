import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '~/domain/intl-formats';
import { typedCents } from '~/domain/money';
import type { FundingPage, ShownAgreement } from '~/use-cases/funding/get-funding-page.server';
import { Checkbox } from '../primitives/checkbox';
import { DateField } from '../primitives/date-field';
import { TextField } from '../primitives/text-field';
import { useFundingWords } from './use-funding-words';

export type AgreementFields = Record<
  | 'opco'
  | 'opcoName'
  | 'number'
  | 'receivedOn'
  | 'receivedTime'
  | 'subrogation'
  | 'hours'
  | 'hourlyRate'
  | 'cap'
  | 'from'
  | 'to'
  | 'note'
  | 'document',
  string
> & { enrolmentIds: string[] };

type Fields = { [Name in keyof AgreementFields]: FieldMetadata<AgreementFields[Name]> };

/** Hours, rate, cap, days and subrogation of an agreement, as typed: hours and euros. */
export function AgreementTerms({
  fields,
  funding,
  amended,
}: {
  fields: Pick<Fields, 'hours' | 'hourlyRate' | 'cap' | 'from' | 'to' | 'subrogation'>;
  funding: FundingPage;
  amended: ShownAgreement | null;
}) {
  const { t, i18n } = useTranslation('funding');
  const { money } = useFundingWords(funding.currency);
  const { price, subrogationFrom, startsOn, endsOn } = funding;
  const euros = (cents: number | undefined) => (cents === undefined ? '' : typedCents(cents, i18n.language));
  const numbers = [
    { name: 'hours' as const, value: amended ? typedNumber(amended.minutes / 60, i18n.language) : '' },
    { name: 'hourlyRate' as const, value: euros(amended?.hourlyRate) },
    { name: 'cap' as const, value: euros(amended?.cap) },
  ];
  const sent = fields.hours.initialValue !== undefined;
  const allowed = price >= subrogationFrom;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-3">
        {numbers.map(({ name, value }) => (
          <TextField
            key={name}
            label={t(`fields.${name}`)}
            hint={t(`fields.${name}Hint`)}
            name={name}
            inputMode="decimal"
            required
            defaultValue={fields[name].initialValue ?? value}
            error={fields[name].errors}
          />
        ))}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField
          label={t('fields.from')}
          name="from"
          required
          defaultValue={fields.from.initialValue ?? amended?.from ?? startsOn}
          error={fields.from.errors ?? null}
        />
        <DateField
          label={t('fields.to')}
          name="to"
          required
          defaultValue={fields.to.initialValue ?? amended?.to ?? endsOn}
          error={fields.to.errors ?? null}
        />
      </div>
      <Checkbox
        name="subrogation"
        label={t('fields.subrogation')}
        hint={
          allowed
            ? t('fields.subrogationHint')
            : t('fields.subrogationBelow', { threshold: money(subrogationFrom) })
        }
        defaultChecked={sent ? fields.subrogation.initialValue === 'on' : (amended?.subrogation ?? allowed)}
        error={fields.subrogation.errors}
      />
    </>
  );
}
