import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../primitives/text-field';

/** A whole number that is kept as soon as it makes sense; what does not is told and changes nothing. */
export function WholeNumberField(props: {
  label: string;
  hint?: string;
  value: number | null;
  least: number;
  most: number;
  /** What an empty field stands for. */
  empty?: 'refused' | 'none';
  className?: string;
  onChange: (value: number | null) => void;
}) {
  const { label, hint, value, least, most, empty = 'refused', className, onChange } = props;
  const { t } = useTranslation('refusals');
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const problem = problemOf(typed, least, most, empty);
  return (
    <TextField
      label={label}
      hint={hint}
      className={className ?? ''}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={typed}
      error={problem && t(`inputProblems.${problem}`, { minimum: least, maximum: most })}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped(text);
        if (!problemOf(text, least, most, empty)) onChange(text === '' ? null : Number(text));
      }}
    />
  );
}

function problemOf(text: string, least: number, most: number, empty: 'refused' | 'none') {
  if (text === '') return empty === 'refused' ? 'required' : null;
  const number = Number(text);
  if (!Number.isInteger(number)) return 'not-an-integer';
  return number < least ? 'too-small' : number > most ? 'too-large' : null;
}
