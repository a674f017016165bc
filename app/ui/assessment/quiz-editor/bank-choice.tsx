import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { ButtonLink } from '../../primitives/button-link';
import { Callout } from '../../primitives/callout';
import { SelectField } from '../../primitives/select-field';
import { SkeletonLines } from '../../primitives/skeleton-lines';
import type { Offer } from './use-bank-offer';

/** Which bank is looked into; says so where there is none, or where they could not be brought. */
export function BankChoice(props: { offer: Offer; bankId: string; onChoose: (bankId: string) => void }) {
  const { offer, bankId, onChoose } = props;
  const { t } = useTranslation('questions');
  if (offer.failed) {
    return (
      <Callout
        tone="danger"
        live="alert"
        actions={<Button onClick={offer.retry}>{t('quiz.picker.retry')}</Button>}
      >
        {t('quiz.picker.failed')}
      </Callout>
    );
  }
  if (!offer.banks) return <SkeletonLines lines={3} />;
  if (offer.banks.length === 0) {
    return (
      <Callout
        tone="info"
        actions={<ButtonLink to="/teach/banks/create">{t('quiz.picker.createBank')}</ButtonLink>}
      >
        {t('quiz.picker.noBank')}
      </Callout>
    );
  }
  return (
    <SelectField
      label={t('quiz.picker.bank')}
      options={offer.banks.map(({ id, title }) => ({ value: id, label: title }))}
      value={bankId}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
