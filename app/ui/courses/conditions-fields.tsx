import { useTranslation } from 'react-i18next';
import type { DraftOutline } from '~/domain/courses/course-content';
import { dueKinds, opensKinds, type ConditionsForm } from '~/domain/courses/path-form';
import { DateField } from '../primitives/date-field';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { TextField, type TextFieldProps } from '../primitives/text-field';
import { RequirementRows } from './requirement-rows';

/** Each field shows with the choice that asks for it, by style alone: it does so before any script. */
const shown = {
  opensDay: 'hidden group-has-[[name=opens][value=day]:checked]/opens:flex',
  opensDays: 'hidden group-has-[[name=opens][value=after-enrolment]:checked]/opens:flex',
  dueDay: 'hidden group-has-[[name=due][value=day]:checked]/due:flex',
  dueDays: 'hidden group-has-[[name=due][value=after-enrolment]:checked]/due:flex',
  dueSession: 'hidden group-has-[[name=due][value=before-session]:checked]/due:flex',
};

/** What opens a lesson or a module, from when, and until when it should be done. */
export function ConditionsFields(props: {
  of: 'lesson' | 'module';
  ownId: string;
  outline: DraftOutline;
  form: ConditionsForm;
  errors: (field: string) => string[] | undefined;
}) {
  const { of, ownId, outline, form, errors } = props;
  const { t } = useTranslation('paths');
  const sessions = outline.modules
    .flatMap(({ lessons }) => lessons)
    .filter(({ id, kind }) => kind === 'session' && id !== ownId)
    .map(({ id, title }) => ({ value: id, label: title }));
  const ofModule = of === 'module';
  return (
    <>
      <Section
        aside
        title={t('requires.title')}
        description={ofModule ? t('requires.moduleText') : t('requires.text')}
      >
        <RequirementRows outline={outline} ownId={ownId} requires={form.requires} errors={errors} />
      </Section>
      <Section aside title={t('opens.title')} description={t('opens.text')}>
        <div className="group/opens flex max-w-2xl flex-col gap-4">
          <RadioGroup
            legend={ofModule ? t('opens.moduleLegend') : t('opens.legend')}
            name="opens"
            defaultValue={form.opens}
            options={opensKinds.map((value) => ({ value, label: t(`opens.${value}`) }))}
          />
          <DateField
            label={t('opens.dayLabel')}
            name="opensDay"
            className={shown.opensDay}
            defaultValue={form.opensDay ?? ''}
            error={errors('opensDay')}
          />
          <DaysField
            label={t('opens.daysLabel')}
            name="opensDays"
            className={shown.opensDays}
            defaultValue={form.opensDays ?? ''}
            error={errors('opensDays')}
          />
        </div>
      </Section>
      <Section aside title={t('due.title')} description={t('due.text')}>
        <div className="group/due flex max-w-2xl flex-col gap-4">
          <RadioGroup
            legend={t('due.legend')}
            name="due"
            defaultValue={form.due}
            options={dueKinds
              .filter((value) => value !== 'before-session' || sessions.length > 0 || form.due === value)
              .map((value) => ({ value, label: t(`due.${value}`) }))}
          />
          <DateField
            label={t('due.dayLabel')}
            name="dueDay"
            className={shown.dueDay}
            defaultValue={form.dueDay ?? ''}
            error={errors('dueDay')}
          />
          <DaysField
            label={t('due.daysLabel')}
            name="dueDays"
            className={shown.dueDays}
            defaultValue={form.dueDays ?? ''}
            error={errors('dueDays')}
          />
          <SelectField
            label={t('due.sessionLabel')}
            name="dueSession"
            className={shown.dueSession}
            options={sessions}
            placeholder=""
            defaultValue={form.dueSession ?? ''}
            error={errors('dueSession')}
          />
          <DaysField
            label={t('due.sessionDaysLabel')}
            hint={t('due.sessionDaysHint')}
            name="dueSessionDays"
            className={shown.dueSession}
            defaultValue={form.dueSessionDays}
            error={errors('dueSessionDays')}
          />
        </div>
      </Section>
    </>
  );
}

function DaysField({ className, ...field }: TextFieldProps) {
  return (
    <TextField
      {...field}
      type="number"
      inputMode="numeric"
      min={0}
      max={3650}
      className={`${className} max-w-56`}
    />
  );
}
