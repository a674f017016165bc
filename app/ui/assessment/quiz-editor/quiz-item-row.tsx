import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { clsx } from 'clsx';
import { ChevronDown, ChevronUp, Copy, Dices, LibraryBig, Pencil, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { quizItemId, type QuizItem } from '~/domain/assessment/quiz';
import { drawPool } from '~/domain/assessment/quiz-problems';
import type { OfferedBank } from '~/use-cases/assessment/get-bank-facts.server';
import { DragHandle } from '../../courses/drag-handle';
import { IconButton } from '../../primitives/icon-button';

export type ItemActs = {
  onEdit: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onMove: (step: -1 | 1) => void;
};

/** One line of a quiz: a question or a draw, where it comes from, what it is worth, and what can be done with it. */
export function QuizItemRow(
  props: {
    item: QuizItem;
    items: readonly QuizItem[];
    number: number;
    name: string;
    bank: OfferedBank | undefined;
    wrong: boolean;
  } & ItemActs,
) {
  const { item, items, number, name, bank, wrong, onEdit, onDuplicate, onRemove, onMove } = props;
  const { t } = useTranslation('questions');
  const sortable = useSortable({ id: quizItemId(item), data: { title: name } });
  const buttons = [
    { label: t('quiz.up', { name }), icon: ChevronUp, act: () => onMove(-1), off: number === 1 },
    {
      label: t('quiz.down', { name }),
      icon: ChevronDown,
      act: () => onMove(1),
      off: number === items.length,
    },
    ...(item.type === 'bank'
      ? []
      : [{ label: t('quiz.edit', { name }), icon: Pencil, act: onEdit, off: false }]),
    ...(item.type === 'own'
      ? [{ label: t('quiz.duplicate', { name }), icon: Copy, act: onDuplicate, off: false }]
      : []),
    { label: t('quiz.remove', { name }), icon: X, act: onRemove, off: false },
  ];
  return (
    <li
      ref={sortable.setNodeRef}
      data-item={quizItemId(item)}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={clsx(
        'relative flex flex-wrap items-center gap-x-1 bg-surface py-2 pr-2 pl-1 sm:flex-nowrap',
        sortable.isDragging && 'z-10 shadow-lg',
        wrong && 'bg-warning-soft',
      )}
    >
      <DragHandle sortable={sortable} label={t('quiz.drag', { name })} />
      <span className="w-7 flex-none text-center text-sm text-ink-faint tabular-nums">{number}</span>
      <div className="min-w-0 flex-1 px-1 max-sm:basis-[calc(100%-6rem)]">
        {item.type === 'bank' ? (
          <p className="line-clamp-2 font-[560] wrap-break-word">{name}</p>
        ) : (
          <button
            type="button"
            onClick={onEdit}
            className="line-clamp-2 rounded-sm text-left font-[560] wrap-break-word underline-offset-4 hover:underline"
          >
            {name}
          </button>
        )}
        <ItemFacts item={item} items={items} bank={bank} />
      </div>
      <div className="flex flex-none max-sm:ml-auto">
        {buttons.map(({ label, icon: Icon, act, off }) => (
          <IconButton
            key={label}
            size="small"
            label={label}
            icon={<Icon aria-hidden="true" />}
            tooltip="none"
            disabled={off}
            onClick={act}
          />
        ))}
      </div>
    </li>
  );
}

function ItemFacts({
  item,
  items,
  bank,
}: {
  item: QuizItem;
  items: readonly QuizItem[];
  bank: OfferedBank | undefined;
}) {
  const { t } = useTranslation('questions');
  if (item.type === 'draw') {
    const tags =
      item.tags.length > 0 ? t('quiz.drawTags', { tags: item.tags.join(', ') }) : t('quiz.drawAll');
    const pool = bank && t('quiz.pool', { count: drawPool(item, bank, items).length });
    return <Facts icon={<Dices />} facts={[tags, pool]} />;
  }
  const question =
    item.type === 'own' ? item.question : bank?.questions.find(({ id }) => id === item.questionId);
  const source = item.type === 'bank' && bank && t('quiz.fromBank', { bank: bank.title });
  return (
    <Facts
      icon={item.type === 'bank' ? <LibraryBig /> : null}
      facts={[
        question && t(`kinds.${question.kind}`),
        question && t('quiz.points', { count: question.points }),
        source,
      ]}
    />
  );
}

function Facts({ icon, facts }: { icon: React.ReactNode; facts: readonly (string | false | undefined)[] }) {
  return (
    <p className="mt-0.5 flex items-start gap-x-2 text-sm text-ink-soft">
      {icon && (
        <span aria-hidden="true" className="mt-0.5 flex-none text-ink-faint [&_svg]:size-4">
          {icon}
        </span>
      )}
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </p>
  );
}
