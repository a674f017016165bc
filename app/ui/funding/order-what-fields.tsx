import { useTranslation } from 'react-i18next';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { DateField } from '../primitives/date-field';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import type { TypedOrder } from './order-editor-model';

export type OrderFieldsProps = {
  values: TypedOrder;
  error: (name: string) => string[] | undefined;
};

/** What is sold, to whom, when, and for how many. */
export function OrderWhatFields({ editor, values, error }: OrderFieldsProps & { editor: OrderEditor }) {
  const { t } = useTranslation('orders');
  return (
    <Section aside title={t('edit.what')} description={t('edit.whatText')}>
      <div className="flex flex-col gap-5">
        <TextField
          label={t('fields.title')}
          name="title"
          required
          maxLength={200}
          defaultValue={values.title}
          error={error('title')}
        />
        <div className="grid gap-5 sm:grid-cols-3">
          <DateField
            label={t('fields.startsOn')}
            name="startsOn"
            required
            defaultValue={values.startsOn}
            error={error('startsOn')}
          />
          <DateField
            label={t('fields.endsOn')}
            name="endsOn"
            required
            defaultValue={values.endsOn}
            error={error('endsOn')}
          />
          <TextField
            label={t('fields.places')}
            name="places"
            type="number"
            inputMode="numeric"
            min={1}
            required
            defaultValue={values.places}
            error={error('places')}
          />
        </div>
        <SelectField
          label={t('fields.contact')}
          name="contactId"
          hint={editor.contacts.length === 0 ? t('edit.noContacts') : t('edit.contactHint')}
          placeholder={t('edit.chooseContact')}
          options={editor.contacts.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
          defaultValue={values.contactId}
          error={error('contactId')}
        />
        {editor.establishments.length > 0 && (
          <SelectField
            label={t('fields.establishment')}
            name="establishmentId"
            placeholder={t('edit.headOffice')}
            options={editor.establishments.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={values.establishmentId}
            error={error('establishmentId')}
          />
        )}
        <DateField
          label={t('fields.expiresOn')}
          name="expiresOn"
          optional
          hint={t('edit.expiresHint')}
          defaultValue={values.expiresOn}
          error={error('expiresOn')}
        />
      </div>
    </Section>
  );
}
