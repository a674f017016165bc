import { useTranslation } from 'react-i18next';
import { opcoName, opcos, type Opco } from '~/domain/funding/opcos';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';

type FieldState = { initialValue?: unknown; errors?: string[] | undefined };

type Fields = { opco: FieldState; opcoName: FieldState };

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Which OPCO, and the name of any other funder. */
export function FunderFields({
  fields,
  known,
}: {
  fields: Fields;
  known: { opco: Opco; name: string } | null;
}) {
  const { t } = useTranslation('funding');
  const own = known?.opco === 'other' ? known.name : '';
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField
        label={t('fields.opco')}
        name="opco"
        required
        placeholder={t('fields.chooseOpco')}
        options={opcos.map((opco) => ({
          value: opco,
          label: opco === 'other' ? t('fields.otherOpco') : opcoName(opco),
        }))}
        defaultValue={textOf(fields.opco.initialValue) ?? known?.opco ?? ''}
        error={fields.opco.errors}
      />
      <TextField
        label={t('fields.opcoName')}
        hint={t('fields.opcoNameHint')}
        name="opcoName"
        maxLength={100}
        optional
        defaultValue={textOf(fields.opcoName.initialValue) ?? own}
        error={fields.opcoName.errors}
      />
    </div>
  );
}
