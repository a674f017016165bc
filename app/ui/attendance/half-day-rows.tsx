import type { SubmissionResult } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { TypedHalfDay } from '~/domain/attendance/typed-half-day';
import { Button } from '../primitives/button';
import { DateField } from '../primitives/date-field';
import { FormErrors } from '../primitives/form-errors';
import { TextField } from '../primitives/text-field';
import { TimeField } from '../primitives/time-field';
import { HalfDayGenerator } from './half-day-generator';
import { errorsOf, type HalfDayRow } from './session-form-model';

/** The half-days of a session, typed by the clock: day, from, to, break. Rows come and go; several days at once too. */
export function HalfDayRows({
  initial,
  result,
}: {
  initial: readonly (TypedHalfDay & { id?: string })[];
  result: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('planning');
  const prefix = useId();
  const [made, setMade] = useState(initial.length);
  const [rows, setRows] = useState<HalfDayRow[]>(() =>
    initial.map((row, index) => ({ ...row, key: `${prefix}${index}` })),
  );

  function add(list: readonly TypedHalfDay[], instead: boolean) {
    const keyed = list.map((row, index) => ({ ...row, key: `${prefix}${made + index}` }));
    setMade(made + list.length);
    setRows(instead ? keyed : [...rows, ...keyed]);
  }

  function change(key: string, part: Partial<TypedHalfDay>) {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  }

  const last = rows.at(-1);
  const blank = { day: last?.day ?? '', from: '14:00', to: '17:30', breakMinutes: 15 };
  return (
    <div className="flex flex-col gap-4">
      <HalfDayGenerator
        onGenerate={(list) =>
          add(
            list,
            rows.every(({ id, day }) => id === undefined && day === ''),
          )
        }
      />
      <FormErrors errors={errorsOf(result, 'halfDays')} />
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <li key={row.key} className="rounded-lg p-4 ring-1 ring-line-strong/60 ring-inset">
            <HalfDayFields
              {...{ row, index, result }}
              onChange={(part) => change(row.key, part)}
              onRemove={rows.length > 1 ? () => setRows(rows.filter(({ key }) => key !== row.key)) : null}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="secondary"
          size="small"
          icon={<Plus aria-hidden="true" />}
          onClick={() => add([blank], false)}
        >
          {t('form.addHalfDay')}
        </Button>
      </div>
    </div>
  );
}

function HalfDayFields({
  row,
  index,
  result,
  onChange,
  onRemove,
}: {
  row: HalfDayRow;
  index: number;
  result: SubmissionResult<string[]> | undefined;
  onChange: (part: Partial<TypedHalfDay>) => void;
  onRemove: (() => void) | null;
}) {
  const { t, i18n } = useTranslation('planning');
  const name = `halfDays[${index}]`;
  const error = (field: string) => errorsOf(result, `${name}.${field}`);
  const length = lengthOf(row);
  return (
    <fieldset>
      <legend className="sr-only">{t('form.halfDay', { number: index + 1 })}</legend>
      {row.id && <input type="hidden" name={`${name}.id`} value={row.id} />}
      <div className="flex flex-wrap items-start gap-x-3 gap-y-4">
        <DateField
          className="flex-[1_0_9.5rem] max-sm:basis-full"
          label={t('form.day')}
          name={`${name}.day`}
          required
          defaultValue={row.day}
          error={error('day')}
          onChange={(day) => onChange({ day })}
        />
        <TimeField
          className="flex-[1_0_8.25rem]"
          label={t('form.from')}
          name={`${name}.from`}
          required
          defaultValue={row.from}
          error={error('from')}
          onChange={(from) => onChange({ from })}
        />
        <TimeField
          className="flex-[1_0_8.25rem]"
          label={t('form.to')}
          name={`${name}.to`}
          required
          defaultValue={row.to}
          error={error('to')}
          onChange={(to) => onChange({ to })}
        />
        <TextField
          className="flex-[1_0_6rem]"
          label={t('form.break')}
          name={`${name}.breakMinutes`}
          type="number"
          inputMode="numeric"
          min={0}
          max={600}
          defaultValue={row.breakMinutes}
          error={error('breakMinutes')}
          onChange={({ currentTarget }) => onChange({ breakMinutes: Number(currentTarget.value) || 0 })}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-sm text-ink-faint">
          {length > 0 && t('form.planned', { minutes: formatMinutes(length, i18n.language) })}
          {length > 0 && row.to <= row.from && ` ${t('form.overMidnight')}`}
        </p>
        {onRemove && (
          <Button variant="quiet" size="small" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
            {t('form.removeHalfDay', { number: index + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Minutes by the clock alone: what a change of clocks adds or takes, the server counts. */
function lengthOf({ from, to, breakMinutes }: TypedHalfDay): number {
  if (!from || !to || from === to) return 0;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return minutes(to) - minutes(from) + (to < from ? 24 * 60 : 0) - breakMinutes;
}
