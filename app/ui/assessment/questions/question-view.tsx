import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/domain/assessment/answer';
import type { RedactedQuestion, ShownPart } from '~/domain/assessment/redact-question';
import { Select } from '../../primitives/select';
import { TextArea } from '../../primitives/text-area';
import { TextInput } from '../../primitives/text-input';
import { GapText } from './gap-text-view';

export type QuestionViewProps = {
  question: RedactedQuestion;
  /** What was answered so far. */
  answer?: Answer | null;
  /** Says what the controls of a part are called in their form; `part` is an id, a side or the place of a gap. */
  name?: (part?: string) => string;
  disabled?: boolean;
};

/**
 * What one answers a question with: the browser's own controls, so that a plain form sends them. Names: the question's
 * own for its one answer or its ticked options; one for each left side, item (its rank) or gap.
 */
export function QuestionView({ question, answer = null, name, disabled = false }: QuestionViewProps) {
  const { t } = useTranslation('answering');
  const named = name ?? ((part?: string) => (part === undefined ? question.id : `${question.id}.${part}`));
  const shared = { disabled, 'aria-label': t('answer') };
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen =
        answer?.kind === 'single' ? [answer.optionId] : answer?.kind === 'multiple' ? answer.optionIds : [];
      const type = question.kind === 'single' ? 'radio' : 'checkbox';
      return <Choices options={question.options} {...{ type, chosen, disabled }} name={named()} />;
    }
    case 'true-false': {
      const options = (['true', 'false'] as const).map((id) => ({ id, text: t(id) }));
      const chosen = answer?.kind === 'true-false' ? [String(answer.value)] : [];
      return <Choices options={options} type="radio" {...{ chosen, disabled }} name={named()} />;
    }
    case 'short-text': {
      const typed = answer?.kind === 'short-text' ? answer.text : '';
      return (
        <TextInput name={named()} defaultValue={typed} maxLength={1000} autoComplete="off" {...shared} />
      );
    }
    case 'number': {
      const typed = answer?.kind === 'number' ? answer.text : '';
      const input = (
        <TextInput
          name={named()}
          defaultValue={typed}
          inputMode="decimal"
          maxLength={100}
          autoComplete="off"
          className="max-w-48"
          {...shared}
        />
      );
      return (
        <div className="flex items-center gap-3">
          {input}
          {question.unit && <span className="text-ink-soft">{question.unit}</span>}
        </div>
      );
    }
    case 'matching': {
      const pairs = answer?.kind === 'matching' ? answer.pairs : {};
      const options = question.rights.map((right) => ({ value: right, label: right }));
      return (
        <ul className="grid gap-3">
          {question.lefts.map((left) => (
            <li key={left.id} className="grid items-center gap-x-4 gap-y-1.5 sm:grid-cols-2">
              <label htmlFor={named(left.id)} className="min-w-0 wrap-break-word">
                {left.text}
              </label>
              <Select
                id={named(left.id)}
                name={named(left.id)}
                options={options}
                placeholder={t('choose')}
                defaultValue={pairs[left.id] ?? ''}
                disabled={disabled}
              />
            </li>
          ))}
        </ul>
      );
    }
    case 'ordering': {
      const order = answer?.kind === 'ordering' ? answer.itemIds : [];
      const ranks = question.items.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }));
      return (
        <ul className="grid gap-2">
          {question.items.map((item) => (
            <li key={item.id} className="flex items-center gap-3">
              <Select
                id={named(item.id)}
                name={named(item.id)}
                options={ranks}
                placeholder="–"
                className="max-w-20 flex-none"
                defaultValue={order.includes(item.id) ? String(order.indexOf(item.id) + 1) : ''}
                disabled={disabled}
              />
              <label htmlFor={named(item.id)} className="min-w-0 wrap-break-word">
                {item.text}
              </label>
            </li>
          ))}
        </ul>
      );
    }
    case 'gaps':
      return (
        <GapText
          segments={question.segments}
          texts={answer?.kind === 'gaps' ? answer.texts : []}
          {...{ named, disabled }}
        />
      );
    case 'free-text':
      return (
        <TextArea
          name={named()}
          rows={6}
          maxLength={20_000}
          defaultValue={answer?.kind === 'free-text' ? answer.text : ''}
          {...shared}
        />
      );
    case 'file':
      return (
        <input
          type="file"
          name={named()}
          multiple={question.maxFiles > 1}
          className="control h-auto py-2"
          {...shared}
        />
      );
  }
}

function Choices(props: {
  options: readonly ShownPart[];
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  name: string;
  disabled: boolean;
}) {
  const { options, type, chosen, name, disabled } = props;
  return (
    <ul className="grid gap-2">
      {options.map((option) => (
        <li key={option.id}>
          <label
            className={clsx(
              'flex min-h-11 items-start gap-3 rounded-lg bg-surface px-4 py-2.5 ring-1 ring-line-strong/60 ring-inset has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent-text',
              disabled ? 'cursor-default' : 'hover:bg-sunken',
            )}
          >
            <input
              type={type}
              name={name}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
              disabled={disabled}
              className="tick mt-0.5"
            />
            <span className="min-w-0 wrap-break-word">{option.text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
