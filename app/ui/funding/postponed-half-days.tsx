import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { PostponementToAnswer } from '~/use-cases/funding/get-postponement.server';
import { DateField } from '../primitives/date-field';
import { TimeField } from '../primitives/time-field';
import { useFormats } from '../primitives/use-formats';

type Props = {
  sessions: PostponementToAnswer['sessions'];
  timeZone: string;
  result: SubmissionResult<string[]> | undefined;
};

/** When each half-day of an order would begin; those that cannot be moved here say why. */
export function PostponedHalfDays({ sessions, timeZone, result }: Props) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const places = sessions.flatMap(({ halfDays }) => halfDays.map(({ id }) => id));
  const typed = result?.initialValue?.halfDays as Record<string, string>[] | undefined;
  return sessions.map(({ id: sessionId, title, fixed, halfDays }) => (
    <fieldset key={sessionId} className="flex flex-col gap-6 border-t pt-5">
      <legend className="sr-only">{title}</legend>
      <p className="font-[560]">{title}</p>
      {fixed && <p className="text-sm text-ink-soft">{t(`answerPostponement.fixed.${fixed}`)}</p>}
      {halfDays.map(({ id, startsAt, endsAt, day, from }) => {
        const index = places.indexOf(id);
        const name = `halfDays[${index}]`;
        const hint = t('answerPostponement.instead', {
          ...{ was: formats.instant(startsAt, timeZone), until: formats.time(endsAt, timeZone) },
        });
        const error = (field: string) => result?.error?.[`${name}.${field}`] ?? null;
        return (
          <div key={id} className="flex flex-col gap-2">
            <input type="hidden" name={`${name}.id`} value={id} />
            <p className="text-sm text-ink-soft">{hint}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <DateField
                label={t('answerPostponement.day')}
                name={`${name}.day`}
                required
                defaultValue={typed?.[index]?.day ?? day}
                error={error('day')}
              />
              <TimeField
                label={t('answerPostponement.from')}
                name={`${name}.from`}
                required
                defaultValue={typed?.[index]?.from ?? from}
                error={error('from')}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  ));
}
