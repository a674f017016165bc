import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { ComboboxField } from '../primitives/combobox-field';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { HalfDayRows } from './half-day-rows';
import { errorsOf, sentOver, type SessionFormValues } from './session-form-model';

export type SessionFormProps = {
  values: SessionFormValues;
  courses: readonly { id: string; title: string }[];
  trainers: readonly { id: string; name: string }[];
  timeZones: readonly { value: string; label: string }[];
  result: SubmissionResult<string[]> | undefined;
  /** An existing session: its course stays, and everyone is told why it changes. */
  changes?: boolean;
  backTo: string;
};

/** All that a session says of itself. */
export function SessionForm(props: SessionFormProps) {
  const { courses, trainers, timeZones, result, changes = false, backTo } = props;
  const { t } = useTranslation(['planning', 'sessions']);
  const values = sentOver(props.values, result);
  const [mode, setMode] = useState(values.mode);
  const [roomKind, setRoomKind] = useState(values.roomKind);
  const error = (name: string) => errorsOf(result, name);
  const chosen = trainers.filter(({ id }) => values.trainerIds.includes(id));
  const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const problems = error('');
  return (
    <Form method="post" noValidate>
      {problems && (
        <div className="mb-6">
          <FormErrors errors={problems} />
        </div>
      )}
      <Section aside title={t('form.what')} description={t('form.whatText')}>
        <div className="flex flex-col gap-5">
          {values.lessonId && <input type="hidden" name="lessonId" value={values.lessonId} />}
          {changes ? null : (
            <SelectField
              label={t('fields.course')}
              name="courseId"
              required
              options={courses.map(({ id, title }) => ({ value: id, label: title }))}
              placeholder={t('form.chooseCourse')}
              defaultValue={values.courseId}
              error={error('courseId')}
            />
          )}
          <TextField
            label={t('fields.title')}
            name="title"
            required
            maxLength={200}
            defaultValue={values.title}
            error={error('title')}
          />
          <ComboboxField
            label={t('sessions:fields.trainers')}
            name="trainerIds"
            multiple
            options={trainers.map(asOption)}
            defaultSelected={chosen.map(asOption)}
            error={error('trainerIds')}
          />
        </div>
      </Section>
      <Section aside title={t('form.where')} description={t('form.whereText')}>
        <div className="flex flex-col gap-5">
          <RadioGroup
            legend={t('sessions:fields.mode')}
            name="mode"
            look="cards"
            required
            options={(['remote', 'in-person', 'mixed'] as const).map((value) => ({
              ...{ value, label: t(`sessions:modes.${value}`), hint: t(`modeHints.${value}`) },
            }))}
            defaultValue={mode}
            onChange={setMode}
            error={error('mode')}
          />
          {mode !== 'in-person' && (
            <SelectField
              label={t('fields.room')}
              name="roomKind"
              options={(['built-in', 'jaas', 'link'] as const).map((value) => ({
                ...{ value, label: t(`sessions:rooms.${value}`) },
              }))}
              hint={t(`roomHints.${roomKind as 'built-in' | 'jaas' | 'link'}`)}
              defaultValue={roomKind}
              onChange={({ currentTarget }) => setRoomKind(currentTarget.value)}
              error={error('roomKind')}
            />
          )}
          {mode !== 'in-person' && roomKind === 'link' && (
            <TextField
              label={t('fields.roomLink')}
              name="roomLink"
              type="url"
              required
              defaultValue={values.roomLink}
              error={error('roomLink')}
            />
          )}
          {mode !== 'remote' && (
            <TextField
              label={t('sessions:fields.place')}
              name="place"
              maxLength={200}
              hint={t('form.placeHint')}
              defaultValue={values.place}
              error={error('place')}
            />
          )}
          <TextField
            label={t('fields.capacity')}
            name="capacity"
            type="number"
            inputMode="numeric"
            min={1}
            max={1000}
            optional
            className="max-w-64"
            hint={t('form.capacityHint')}
            defaultValue={values.capacity}
            error={error('capacity')}
          />
        </div>
      </Section>
      <Section aside title={t('sessions:overview.halfDays')} description={t('form.whenText')}>
        <div className="flex flex-col gap-5">
          <SelectField
            label={t('fields.timeZone')}
            name="timeZone"
            options={timeZones}
            defaultValue={values.timeZone}
            error={error('timeZone')}
          />
          <HalfDayRows initial={values.halfDays} result={result} />
        </div>
      </Section>
      <Section aside title={t('sessions:fields.instructions')} description={t('form.instructionsText')}>
        <div className="flex flex-col gap-5">
          <TextAreaField
            label={t('sessions:fields.instructions')}
            hideLabel
            name="instructions"
            rows={4}
            maxLength={5000}
            defaultValue={values.instructions}
            error={error('instructions')}
          />
          {changes && (
            <TextField
              label={t('fields.reason')}
              name="reason"
              maxLength={1000}
              optional
              hint={t('form.reasonHint')}
              error={error('reason')}
            />
          )}
        </div>
      </Section>
      <FormActions note={changes ? t('form.changeNote') : t('form.planNote')}>
        <ButtonLink variant="secondary" to={backTo}>
          {t('form.cancel')}
        </ButtonLink>
        <SubmitButton>{changes ? t('form.save') : t('actions.plan')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
