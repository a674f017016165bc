import { X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../primitives/field';
import { TextInput } from '../../primitives/text-input';

/** Short words a question is found and drawn by; those the bank has already are proposed while one types. */
export function TagsField(props: {
  label: string;
  hint?: string;
  tags: readonly string[];
  known: readonly string[];
  error?: string | null;
  onChange: (tags: string[]) => void;
}) {
  const { label, hint, tags, known, error, onChange } = props;
  const { t } = useTranslation('questions');
  const [typed, setTyped] = useState('');
  const id = useId();

  function add(text: string) {
    const given = text.split(',').map((tag) => tag.trim().toLocaleLowerCase('fr').slice(0, 40));
    setTyped('');
    onChange([...new Set([...tags, ...given.filter(Boolean)])].slice(0, 20));
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') add(typed);
    else if (event.key === 'Enter') return event.preventDefault();
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(tied) => (
        <div className="flex flex-col gap-2">
          {tags.length > 0 && (
            <ul className="flex flex-wrap gap-1.5">
              {tags.map((tag) => (
                <li key={tag}>
                  <button
                    type="button"
                    onClick={() => onChange(tags.filter((other) => other !== tag))}
                    aria-label={t('tags.remove', { tag })}
                    className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm text-accent-text hover:bg-accent-soft/70"
                  >
                    {tag}
                    <X aria-hidden="true" className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <TextInput
            {...tied}
            list={`${id}-known`}
            value={typed}
            maxLength={200}
            placeholder={t('tags.placeholder')}
            onChange={({ currentTarget }) => {
              if (known.includes(currentTarget.value)) add(currentTarget.value);
              else setTyped(currentTarget.value);
            }}
            onKeyDown={press}
            onBlur={() => typed.trim() !== '' && add(typed)}
          />
          <datalist id={`${id}-known`}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
