import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longestFormula } from '~/domain/courses/rich-text-embeds';
import { Button } from '../../primitives/button';
import { Checkbox } from '../../primitives/checkbox';
import { Dialog } from '../../primitives/dialog';
import { Field } from '../../primitives/field';
import { TextArea } from '../../primitives/text-area';
import { drawFormula, loadFormulas } from './draw-formula';
import { insertBlocks } from './insert-blocks';

export type FormulaKind = 'formula' | 'inlineFormula';

/** What the buttons write: the mark is where the caret goes. */
const patterns = [
  '\\frac{¦}{}',
  '\\sqrt{¦}',
  '^{¦}',
  '_{¦}',
  '\\sum_{i=1}^{n} ¦',
  '\\int_{a}^{b} ¦',
  '\\leq ¦',
  '\\times ¦',
];

/** Puts a formula into the text, or changes the one that is selected, and shows it as it is typed. */
export function FormulaDialog(props: { editor: Editor; kind: FormulaKind | null; onClose: () => void }) {
  const { editor, kind, onClose } = props;
  const { t } = useTranslation('teach');
  return (
    <Dialog open={kind !== null} onClose={onClose} title={t('courses.editor.formula.title')}>
      {kind && <FormulaForm editor={editor} kind={kind} onClose={onClose} />}
    </Dialog>
  );
}

function FormulaForm({ editor, kind, onClose }: { editor: Editor; kind: FormulaKind; onClose: () => void }) {
  const { t } = useTranslation('teach');
  const changing = editor.isActive(kind);
  const area = useRef<HTMLTextAreaElement>(null);
  const [latex, setLatex] = useState(String(changing ? editor.getAttributes(kind).latex : ''));
  const [display, setDisplay] = useState(kind === 'formula');
  const [ready, setReady] = useState(false);
  const [tried, setTried] = useState(false);

  useEffect(() => void loadFormulas().then(() => setReady(true)), []);
  const source = latex.trim();
  const markup = ready && source !== '' ? drawFormula(source, display) : null;
  const unreadable = ready && source !== '' && markup === null;

  function write(pattern: string) {
    const field = area.current;
    if (!field) return;
    const [before = '', after = ''] = pattern.split('¦');
    const { selectionStart: from, selectionEnd: to } = field;
    field.setRangeText(before + latex.slice(from, to) + after, from, to);
    setLatex(field.value);
    field.focus();
    field.setSelectionRange(from + before.length, from + before.length + (to - from));
  }

  function apply(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (source === '' || unreadable) return;
    const node = { type: display ? 'formula' : 'inlineFormula', attrs: { latex: source } };
    insertBlocks(editor, [node]); // in place of the one selected
    onClose();
  }

  const problem = unreadable
    ? t('courses.editor.formula.unreadable')
    : tried && source === ''
      ? t('courses.editor.formula.missing')
      : null;
  return (
    <form onSubmit={apply} noValidate className="flex flex-col gap-5">
      <Field
        label={t('courses.editor.formula.source')}
        hint={t('courses.editor.formula.hint')}
        error={tried || source.length > 3 ? problem : null}
      >
        {(tied) => (
          <TextArea
            {...tied}
            ref={area}
            rows={3}
            value={latex}
            maxLength={longestFormula}
            spellCheck={false}
            autoCapitalize="off"
            className="font-mono"
            onChange={(event) => setLatex(event.currentTarget.value)}
          />
        )}
      </Field>
      <div
        className="-mt-2 flex flex-wrap gap-1.5"
        role="group"
        aria-label={t('courses.editor.formula.patterns')}
      >
        {patterns.map((pattern) => (
          <Pattern key={pattern} pattern={pattern} ready={ready} onPick={() => write(pattern)} />
        ))}
      </div>
      <div
        aria-live="polite"
        aria-label={t('courses.editor.formula.preview')}
        className="prose grid min-h-24 place-content-center overflow-x-auto rounded-lg bg-sunken px-4 py-3 text-xl!"
        dangerouslySetInnerHTML={{ __html: markup ?? '' }}
      />
      <Checkbox
        label={t('courses.editor.formula.display')}
        checked={display}
        onChange={(event) => setDisplay(event.currentTarget.checked)}
      />
      <div className="flex justify-end pb-2">
        <Button type="submit">{changing ? t('courses.save') : t('courses.editor.formula.insert')}</Button>
      </div>
    </form>
  );
}

function Pattern({ pattern, ready, onPick }: { pattern: string; ready: boolean; onPick: () => void }) {
  const shown = pattern
    .replace(/^([\^_])/, 'x$1')
    .replace('¦', 'a')
    .replace('{}', '{b}');
  const markup = ready ? drawFormula(shown, false) : null;
  return (
    <Button variant="secondary" size="small" aria-label={pattern.replace('¦', '')} onClick={onPick}>
      <span dangerouslySetInnerHTML={{ __html: markup ?? '…' }} />
    </Button>
  );
}
