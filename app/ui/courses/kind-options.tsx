import { useTranslation } from 'react-i18next';
import { lessonKinds, type LessonKind } from '~/domain/courses/lesson-kinds';
import { KindIcon } from './kind-icon';

/** The nine kinds of lesson, each with what it is for: radios of the form they stand in. */
export function KindOptions({
  name = 'kind',
  kind,
  onChange,
}: {
  name?: string;
  kind: LessonKind;
  onChange?: (kind: LessonKind) => void;
}) {
  const { t } = useTranslation('paths');
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('kind.label')}</legend>
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {lessonKinds.map((one) => (
          <label
            key={one}
            className="flex cursor-pointer gap-3 rounded-lg px-3 py-2.5 ring-1 ring-line-strong/50 ring-inset hover:bg-sunken has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              name={name}
              value={one}
              defaultChecked={one === kind}
              onChange={() => onChange?.(one)}
              className="sr-only"
            />
            <KindIcon kind={one} className="mt-0.5 size-5 text-accent-text" />
            <span className="min-w-0">
              <span className="block text-[0.9375rem] font-[560]">{t(`kinds.${one}.name`)}</span>
              <span className="block text-sm text-ink-soft">{t(`kinds.${one}.text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
