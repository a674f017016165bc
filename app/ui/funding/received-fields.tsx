import { useTranslation } from 'react-i18next';
import { DateField } from '../primitives/date-field';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { TimeField } from '../primitives/time-field';

type FieldState = { initialValue?: unknown; errors?: string[] | undefined };

type Fields = { number: FieldState; receivedOn: FieldState; receivedTime: FieldState };

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Under which number an OPCO answered, and when that came. */
export function ReceivedFields({
  fields,
  today,
  number = '',
  numberNeeded = false,
  received = null,
}: {
  fields: Fields;
  today: string;
  number?: string;
  numberNeeded?: boolean;
  /** When it came, where that is known. */
  received?: { day: string; time: string } | null;
}) {
  const { t } = useTranslation('funding');
  return (
    <div className="grid gap-5 sm:grid-cols-[3fr_2fr_2fr]">
      <TextField
        label={t('fields.number')}
        name="number"
        maxLength={100}
        required={numberNeeded}
        optional={!numberNeeded}
        defaultValue={textOf(fields.number.initialValue) ?? number}
        error={fields.number.errors}
      />
      <DateField
        label={t('fields.receivedOn')}
        name="receivedOn"
        required
        max={today}
        defaultValue={textOf(fields.receivedOn.initialValue) ?? received?.day ?? today}
        error={fields.receivedOn.errors}
      />
      <TimeField
        label={t('fields.receivedTime')}
        hint={t('fields.receivedTimeHint')}
        name="receivedTime"
        optional
        stepMinutes={1}
        defaultValue={textOf(fields.receivedTime.initialValue) ?? received?.time ?? ''}
        error={fields.receivedTime.errors}
      />
    </div>
  );
}

/** What else there is to remember of a request or an answer. */
export function NoteField({ field }: { field: FieldState }) {
  const { t } = useTranslation('funding');
  return (
    <TextAreaField
      label={t('fields.note')}
      name="note"
      rows={3}
      maxLength={4000}
      optional
      defaultValue={textOf(field.initialValue) ?? ''}
      error={field.errors}
    />
  );
}
