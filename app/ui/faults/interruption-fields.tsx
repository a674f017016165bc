import { useTranslation } from 'react-i18next';
import type { ReadFormAnswer } from '../auth/form-answer';
import { DateField } from '../primitives/date-field';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { TimeField } from '../primitives/time-field';

/** What an interruption is, when it is by the clocks of Paris, and whom it concerns. */
export function InterruptionFields({
  field,
  endRequired,
  startsOn,
  organizations,
}: {
  field: ReadFormAnswer['field'];
  /** A maintenance has an end; an outage may go on. */
  endRequired: boolean;
  startsOn: string;
  organizations?: string;
}) {
  const { t } = useTranslation('faults');
  return (
    <>
      <TextField
        {...field('title')}
        label={t('declare.name')}
        hint={t('declare.nameHint')}
        maxLength={200}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField {...field('startsOn', startsOn)} label={t('declare.startsOn')} required />
        <TimeField
          {...field('startsTime')}
          label={t('declare.startsTime')}
          hint={t('declare.timeHint')}
          stepMinutes={1}
          required
        />
        <DateField
          {...field('endsOn', endRequired ? startsOn : undefined)}
          label={t('declare.endsOn')}
          hint={endRequired ? undefined : t('declare.endsHint')}
          required={endRequired}
        />
        <TimeField
          {...field('endsTime')}
          label={t('declare.endsTime')}
          hint={t('declare.timeHint')}
          stepMinutes={1}
          required={endRequired}
        />
      </div>
      <TextAreaField
        {...field('organizations', organizations)}
        label={t('declare.organizations')}
        hint={t('declare.organizationsHint')}
        rows={3}
      />
    </>
  );
}
