import { SquareDashed } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readGapText, writeGapText, type Gap } from '~/domain/assessment/gap-text';
import { Button } from '../../primitives/button';
import { Field } from '../../primitives/field';
import { TextArea } from '../../primitives/text-area';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';
import { IgnoredFields } from './typed-fields';

/** A text with its gaps: words are chosen and made gaps; each gap may have more right answers, or wrong choices. */
export function GapFields(fields: DraftFields) {
  const { draft, change, problemAt } = fields;
  const { t } = useTranslation('questions');
  const area = useRef<HTMLTextAreaElement>(null);
  const segments = readGapText(draft.text);
  const gaps = segments.flatMap((segment, at) => (segment.type === 'gap' ? [{ gap: segment.gap, at }] : []));

  function makeGap() {
    const element = area.current;
    if (!element) return;
    const { selectionStart, selectionEnd } = element;
    const chosen = draft.text.slice(selectionStart, selectionEnd).trim() || t('gaps.sample');
    element.focus();
    element.setRangeText(`[[${chosen}]]`, selectionStart, selectionEnd, 'select');
    change({ text: element.value });
  }

  function edit(at: number, gap: Gap) {
    change({ text: writeGapText(segments.with(at, { type: 'gap', gap })) });
  }

  return (
    <>
      <Field label={t('gaps.text')} hint={t('gaps.hint')} error={problemAt('text')}>
        {(tied) => (
          <TextArea
            {...tied}
            ref={area}
            rows={5}
            maxLength={5000}
            value={draft.text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        )}
      </Field>
      <Button
        variant="secondary"
        size="small"
        className="-mt-2 self-start"
        icon={<SquareDashed aria-hidden="true" />}
        onClick={makeGap}
      >
        {t('gaps.make')}
      </Button>
      {gaps.length > 0 && (
        <ol className="flex flex-col gap-3">
          {gaps.map(({ gap, at }, number) => (
            <li key={at} className="grid gap-3 rounded-lg bg-sunken p-4 sm:grid-cols-2">
              <AnswerList
                label={t('gaps.right', { number: number + 1 })}
                hint={t('gaps.rightHint')}
                texts={gap.right}
                onChange={(right) => edit(at, { ...gap, right })}
              />
              <AnswerList
                label={t('gaps.wrong')}
                hint={t('gaps.wrongHint')}
                texts={gap.wrong}
                onChange={(wrong) => edit(at, { ...gap, wrong })}
              />
            </li>
          ))}
        </ol>
      )}
      <IgnoredFields {...fields} />
    </>
  );
}

/** Answers in one line, with bars between; written back as one leaves, so that typing is never put right. */
function AnswerList(props: {
  label: string;
  hint: string;
  texts: readonly string[];
  onChange: (texts: string[]) => void;
}) {
  const { label, hint, texts, onChange } = props;
  const told = texts.join(' | ');
  return (
    <TextField
      key={told}
      label={label}
      hint={hint}
      defaultValue={told}
      maxLength={1000}
      onBlur={({ currentTarget }) => {
        const given = currentTarget.value
          .replace(/\[\[|\]\]|~/g, '')
          .split('|')
          .map((text) => text.trim())
          .filter(Boolean);
        if (given.join(' | ') !== told) onChange(given);
      }}
    />
  );
}
