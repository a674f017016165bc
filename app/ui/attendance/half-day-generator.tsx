import { CalendarRange } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedHalfDay } from '~/domain/attendance/typed-half-day';
import { Button } from '../primitives/button';
import { Checkbox } from '../primitives/checkbox';
import { DateField } from '../primitives/date-field';
import { TextField } from '../primitives/text-field';
import { TimeField } from '../primitives/time-field';
import { generatedRows } from './session-form-model';

const usual = {
  morning: { from: '09:00', to: '12:30', breakMinutes: 15 },
  afternoon: { from: '14:00', to: '17:30', breakMinutes: 15 },
};

/** Several days of a morning and an afternoon, put into the form at once. Its fields are not sent. */
export function HalfDayGenerator({ onGenerate }: { onGenerate: (rows: readonly TypedHalfDay[]) => void }) {
  const { t } = useTranslation('planning');
  const [firstDay, setFirstDay] = useState('');
  const [days, setDays] = useState(2);
  const [weekdaysOnly, setWeekdaysOnly] = useState(true);
  const [times, setTimes] = useState(usual);
  const set = (part: 'morning' | 'afternoon', change: Partial<TypedHalfDay>) =>
    setTimes({ ...times, [part]: { ...times[part], ...change } });
  return (
    <details className="rounded-lg bg-sunken p-4">
      <summary className="flex cursor-pointer items-center gap-2 text-sm font-[560]">
        <CalendarRange aria-hidden="true" className="size-4 text-accent-text" />
        {t('generate.title')}
      </summary>
      <div className="mt-4 flex flex-col gap-4">
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
          <DateField label={t('generate.firstDay')} name="" onChange={setFirstDay} />
          <TextField
            label={t('generate.days')}
            type="number"
            min={1}
            max={30}
            value={days}
            onChange={({ currentTarget }) =>
              setDays(Math.max(1, Math.min(30, Number(currentTarget.value) || 1)))
            }
          />
        </div>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {(['morning', 'afternoon'] as const).flatMap((part) => [
            <TimeField
              key={`${part}-from`}
              label={t(`generate.${part}From`)}
              name=""
              defaultValue={usual[part].from}
              onChange={(from) => set(part, { from })}
            />,
            <TimeField
              key={`${part}-to`}
              label={t(`generate.${part}To`)}
              name=""
              defaultValue={usual[part].to}
              onChange={(to) => set(part, { to })}
            />,
          ])}
        </div>
        <Checkbox
          label={t('generate.weekdays')}
          checked={weekdaysOnly}
          onChange={({ currentTarget }) => setWeekdaysOnly(currentTarget.checked)}
        />
        <div>
          <Button
            variant="secondary"
            size="small"
            disabled={firstDay === ''}
            onClick={() =>
              onGenerate(generatedRows(firstDay, days, [times.morning, times.afternoon], { weekdaysOnly }))
            }
          >
            {t('generate.action', { count: days })}
          </Button>
        </div>
      </div>
    </details>
  );
}
