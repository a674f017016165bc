import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { absenceReasons, unsignedReasons } from '~/domain/attendance/attendance-choices';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { maximumProofBytes, proofTypes } from '~/domain/billing/invoice-inputs';
import type { LiveHalfDay, LiveLine } from '~/use-cases/attendance/get-register.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { FileDrop } from '../primitives/file-drop';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useHalfDayWords } from './use-half-day-words';

/** What a trainer records of one participant's half-day, or corrects once it is counter-signed. */
export function AttendancePage({
  kind,
  sessionId,
  mode,
  timeZone,
  halfDay,
  line,
  answer,
}: {
  kind: 'record' | 'correct';
  sessionId: string;
  mode: SessionMode;
  timeZone: string;
  halfDay: Omit<LiveHalfDay, 'lines' | 'toCountersign'>;
  line: LiveLine;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('attendance');
  const words = useHalfDayWords(timeZone);
  const { problems, field } = readFormAnswer(answer);
  const { document } = line;
  return (
    <Card className="max-w-2xl">
      <h2 className="text-lg font-[620]">{t('record.title', { name: line.name })}</h2>
      <p className="mt-1 mb-6 text-ink-soft first-letter:uppercase">
        {words.day(halfDay)}, {words.times(halfDay)}
      </p>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
        <FormProblems answer={answer} problems={problems} />
        {kind === 'correct' && (
          <>
            <Callout>{t('record.reasonHint')}</Callout>
            <TextAreaField
              {...field('reason')}
              label={t('record.reason')}
              rows={2}
              maxLength={500}
              required
            />
          </>
        )}
        <SelectField
          {...field('absence', line.absence ?? '')}
          label={t('record.absence')}
          placeholder={t('record.none')}
          options={absenceReasons.map((value) => ({ value, label: t(`absences.${value}`) }))}
        />
        <div className="flex flex-col gap-3">
          <FileDrop
            label={t('record.document')}
            name="document"
            accept={[...proofTypes.keys()].join(',')}
            acceptText={t('record.documentHint')}
            maxBytes={maximumProofBytes}
            error={field('document').error.join(' ') || null}
          />
          {document && (
            <Checkbox
              name="withoutDocument"
              label={t('record.withoutDocument')}
              hint={t('record.current', { name: document.name })}
            />
          )}
        </div>
        <div className="grid gap-6 sm:grid-cols-2">
          {(['lateMinutes', 'earlyMinutes'] as const).map((name) => (
            <TextField
              key={name}
              {...field(name, String(line[name]))}
              label={t(`record.${name}`)}
              type="number"
              inputMode="numeric"
              min={0}
              max={halfDay.plannedMinutes}
            />
          ))}
        </div>
        {mode === 'mixed' && (
          <SelectField
            {...field('attends', line.attends ?? '')}
            label={t('record.attends')}
            placeholder={t('record.attendsAuto')}
            options={(['in-person', 'remote'] as const).map((value) => ({
              value,
              label: t(`attends.${value}`),
            }))}
          />
        )}
        {!line.signature && (
          <SelectField
            {...field('unsignedReason', line.unsignedReason ?? '')}
            label={t('record.unsignedReason')}
            placeholder={t('record.noReason')}
            options={unsignedReasons.map((value) => ({ value, label: t(`unsignedReasons.${value}`) }))}
          />
        )}
        <TextAreaField
          {...field('note', line.note)}
          label={t('record.note')}
          hint={t('record.noteHint')}
          rows={2}
          maxLength={500}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t(kind === 'correct' ? 'record.saveCorrection' : 'record.save')}</SubmitButton>
          <ButtonLink variant="secondary" to={`/teach/sessions/${sessionId}/register#${halfDay.id}`}>
            {t('record.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
