import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownSegment } from '~/domain/assessment/redact-question';

/** A text with its gaps in place: fields to type in, lists to choose from. */
export function GapText(props: {
  segments: readonly ShownSegment[];
  texts: readonly string[];
  named: (part: string) => string;
  disabled: boolean;
}) {
  const { segments, texts, named, disabled } = props;
  const { t } = useTranslation('answering');
  return (
    <p className="leading-[2.6] whitespace-pre-line">
      {segments.map((segment, at) => {
        if (segment.type === 'text') return <Fragment key={at}>{segment.text}</Fragment>;
        const shared = {
          name: named(String(segment.gap)),
          defaultValue: texts[segment.gap] ?? '',
          disabled,
          'aria-label': t('gap', { number: segment.gap + 1 }),
        };
        if (!segment.choices) {
          return (
            <input
              key={at}
              type="text"
              maxLength={1000}
              autoComplete="off"
              className="control mx-1 inline-block min-h-9 w-36 max-w-full py-1 align-middle"
              {...shared}
            />
          );
        }
        return (
          <select
            key={at}
            className="control control-select mx-1 inline-block min-h-9 w-auto max-w-full py-1 align-middle"
            {...shared}
          >
            <option value="">{t('choose')}</option>
            {segment.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        );
      })}
    </p>
  );
}
