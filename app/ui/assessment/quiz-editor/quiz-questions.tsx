import { Dices, LibraryBig, ListPlus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionKinds, type QuestionKind } from '~/domain/assessment/question-kinds';
import type { QuizActivity, QuizItem } from '~/domain/assessment/quiz';
import { quizProblems } from '~/domain/assessment/quiz-problems';
import { quizTotals } from '~/domain/assessment/quiz-totals';
import { Button } from '../../primitives/button';
import { Card } from '../../primitives/card';
import { EmptyState } from '../../primitives/empty-state';
import { Menu } from '../../primitives/menu';
import { randomId } from '../../primitives/random-id';
import { DrawDialog, type Draw } from './draw-dialog';
import { QuestionPicker } from './question-picker';
import { QuizItemList } from './quiz-item-list';
import { QuizWarnings } from './quiz-warnings';
import { useBankOffer } from './use-bank-offer';
import { useItemName } from './use-item-name';

type Opened = { dialog: 'picker' } | { dialog: 'draw'; at: number | null };

/** What a quiz asks: questions written here, taken from banks or drawn at random, in their order. */
export function QuizQuestions(props: {
  activity: QuizActivity;
  onItems: (items: QuizItem[]) => void;
  /** Opens the form of a question of the quiz, or of another one of that kind. */
  onWrite: (which: { at: number } | { kind: QuestionKind }) => void;
}) {
  const { activity, onItems, onWrite } = props;
  const { items } = activity;
  const { t } = useTranslation('questions');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [removed, setRemoved] = useState<readonly QuizItem[] | null>(null);
  const offer = useBankOffer(items.flatMap((item) => (item.type === 'own' ? [] : [item.bankId])));
  const nameOf = useItemName(offer.facts, offer.banks === null);
  const problems = useMemo(
    () => (offer.banks === null ? [] : quizProblems(activity, offer.facts)),
    [activity, offer.banks, offer.facts],
  );
  const totals = quizTotals(activity, offer.facts);

  function put(next: readonly QuizItem[]) {
    setRemoved(null);
    onItems([...next]);
  }

  function saveDraw(draw: Draw) {
    const at = opened?.dialog === 'draw' ? opened.at : null;
    put(at === null ? [...items, draw] : items.with(at, draw));
    setOpened(null);
  }

  const add = (
    <>
      <Menu
        trigger={<Button icon={<Plus aria-hidden="true" />}>{t('quiz.add')}</Button>}
        align="start"
        entries={questionKinds.map((kind) => ({
          label: t(`kinds.${kind}`),
          onSelect: () => onWrite({ kind }),
        }))}
      />
      <Button
        variant="secondary"
        icon={<LibraryBig aria-hidden="true" />}
        onClick={() => setOpened({ dialog: 'picker' })}
      >
        {t('quiz.pick')}
      </Button>
      <Button
        variant="secondary"
        icon={<Dices aria-hidden="true" />}
        onClick={() => setOpened({ dialog: 'draw', at: null })}
      >
        {t('quiz.draw')}
      </Button>
    </>
  );
  const points =
    totals.least === totals.most
      ? t('quiz.points', { count: totals.most })
      : t('quiz.pointsBetween', { least: totals.least, most: totals.most });
  const drawn = opened?.dialog === 'draw' && opened.at !== null ? items[opened.at] : undefined;
  return (
    <Card
      title={t('quiz.title')}
      {...(items.length > 0 && { description: t('quiz.total', { count: totals.questions, points }) })}
    >
      <div className="flex flex-col gap-5">
        {items.length === 0 && (
          <EmptyState compact headingLevel={3} icon={<ListPlus />} title={t('quiz.empty.title')} action={add}>
            {t('quiz.empty.text')}
          </EmptyState>
        )}
        {items.length > 0 && (
          <QuizItemList
            items={items}
            facts={offer.facts}
            wrong={new Set(problems.flatMap((problem) => ('item' in problem ? [problem.item] : [])))}
            nameOf={nameOf}
            onMove={(from, to) => put(items.toSpliced(from, 1).toSpliced(to, 0, items[from]!))}
            actsOf={(at) => ({
              onEdit: () =>
                items[at]?.type === 'draw' ? setOpened({ dialog: 'draw', at }) : onWrite({ at }),
              onDuplicate: () => put(items.toSpliced(at + 1, 0, ...copyOf(items[at]))),
              onRemove: () => {
                put(items.toSpliced(at, 1));
                setRemoved(items);
              },
            })}
          />
        )}
        {removed && (
          <p role="status" className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
            {t('quiz.removed')}
            <Button size="small" variant="quiet" onClick={() => put(removed)}>
              {t('quiz.undo')}
            </Button>
          </p>
        )}
        {items.length > 0 && <div className="flex flex-wrap gap-2">{add}</div>}
        <QuizWarnings {...{ activity, problems, totals, nameOf }} />
      </div>
      {opened?.dialog === 'picker' && (
        <QuestionPicker
          {...{ offer, items }}
          onAdd={(added) => {
            put([...items, ...added]);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.dialog === 'draw' && (
        <DrawDialog
          {...{ offer, items }}
          start={drawn?.type === 'draw' ? drawn : null}
          onSave={saveDraw}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}

function copyOf(item: QuizItem | undefined): QuizItem[] {
  return item?.type === 'own' ? [{ type: 'own', question: { ...item.question, id: randomId() } }] : [];
}
