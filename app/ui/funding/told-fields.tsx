import { useTranslation } from 'react-i18next';
import { toldChannels } from '~/domain/funding/people-inputs';
import { DateField } from '../primitives/date-field';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';

/** When, how and under which reference the OPCO was told (K13, K32). */
export function ToldFields() {
  const { t } = useTranslation('orders');
  return (
    <>
      <DateField label={t('people.toldOn')} name="on" required />
      <SelectField
        label={t('people.channel')}
        name="channel"
        options={toldChannels.map((value) => ({ value, label: t(`people.channels.${value}`) }))}
      />
      <TextField label={t('people.reference')} name="reference" maxLength={200} />
    </>
  );
}
