import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, CircleAlert, Plus, X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { IconButton } from '../../primitives/icon-button';

export type RowListProps<Row extends { id: string }> = {
  legend: string;
  hint?: ReactNode;
  rows: readonly Row[];
  make: () => Row;
  onChange: (rows: Row[]) => void;
  least: number;
  most: number;
  addLabel: string;
  /** Rows have an order of their own, to be changed. */
  ordered?: boolean;
  problem?: string | null;
  /** What else can be done with a row, before moving and removing it. */
  acts?: (row: Row, at: number) => ReactNode;
  children: (row: Row, at: number, change: (fields: Partial<Row>) => void) => ReactNode;
};

/**
 * A list of short answers to write: Enter goes on with another one below, Backspace in an empty one takes it away,
 * Alt with an arrow moves it.
 */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { legend, hint, rows, make, onChange, least, most, addLabel, ordered = false, problem } = props;
  const { t } = useTranslation('questions');
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const focusOn = useRef<string | null>(null);

  useEffect(() => {
    if (focusOn.current === null) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-row="${focusOn.current}"] :is(input[type=text], textarea)`)
      ?.focus();
    focusOn.current = null;
  }, [rows]);

  function add(at: number) {
    if (rows.length >= most) return;
    const row = make();
    focusOn.current = row.id;
    onChange(rows.toSpliced(at, 0, row));
  }

  function remove(at: number) {
    if (rows.length <= least) return;
    focusOn.current = (rows[at - 1] ?? rows[at + 1])?.id ?? null;
    onChange(rows.toSpliced(at, 1));
  }

  function move(at: number, to: number) {
    const row = rows[at];
    if (!row || to < 0 || to >= rows.length) return;
    focusOn.current = row.id;
    onChange(rows.toSpliced(at, 1).toSpliced(to, 0, row));
  }

  function press(event: KeyboardEvent, at: number) {
    const { target, key, altKey } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    if (key === 'Enter' && !event.nativeEvent.isComposing) add(at + 1);
    else if (key === 'Backspace' && target.value === '' && rows.length > least) remove(at);
    else if (ordered && altKey && key === 'ArrowUp') move(at, at - 1);
    else if (ordered && altKey && key === 'ArrowDown') move(at, at + 1);
    else return;
    event.preventDefault();
  }

  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].join(' ').trim();
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="text-sm font-[560]">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <ul ref={list} className="mt-2.5 flex flex-col gap-2.5">
        {rows.map((row, at) => (
          <li
            key={row.id}
            data-row={row.id}
            onKeyDown={(event) => press(event, at)}
            className={clsx('flex items-start gap-x-1.5', ordered && 'flex-wrap justify-end sm:flex-nowrap')}
          >
            <div className={clsx('min-w-0 flex-1', ordered && 'max-sm:basis-full')}>
              {props.children(row, at, (fields) => onChange(rows.with(at, { ...row, ...fields })))}
            </div>
            {props.acts?.(row, at)}
            {ordered && (
              <>
                <IconButton
                  label={t('rows.up', { number: at + 1 })}
                  icon={<ArrowUp aria-hidden="true" />}
                  tooltip="none"
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                />
                <IconButton
                  label={t('rows.down', { number: at + 1 })}
                  icon={<ArrowDown aria-hidden="true" />}
                  tooltip="none"
                  disabled={at === rows.length - 1}
                  onClick={() => move(at, at + 1)}
                />
              </>
            )}
            <IconButton
              label={t('rows.remove', { number: at + 1 })}
              icon={<X aria-hidden="true" />}
              tooltip="none"
              disabled={rows.length <= least}
              onClick={() => remove(at)}
            />
          </li>
        ))}
      </ul>
      {problem && (
        <p
          id={`${id}-problem`}
          data-problem=""
          tabIndex={-1}
          className="mt-2 flex gap-1.5 text-sm text-danger-ink"
        >
          <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
          <span>{problem}</span>
        </p>
      )}
      {rows.length < most && (
        <Button
          variant="quiet"
          size="small"
          className="mt-2"
          icon={<Plus aria-hidden="true" />}
          onClick={() => add(rows.length)}
        >
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
