import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Active, DragEndEvent, Over } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { quizItemId, type QuizItem } from '~/domain/assessment/quiz';
import type { OfferedBank } from '~/use-cases/assessment/get-bank-facts.server';
import { QuizItemRow, type ItemActs } from './quiz-item-row';

/** The questions and draws of a quiz in their order, moved by dragging, by keyboard or by the buttons of each line. */
export function QuizItemList(props: {
  items: readonly QuizItem[];
  facts: readonly OfferedBank[];
  wrong: ReadonlySet<number>;
  nameOf: (item: QuizItem) => string;
  onMove: (from: number, to: number) => void;
  actsOf: (at: number) => Omit<ItemActs, 'onMove'>;
}) {
  const { items, facts, wrong, nameOf, onMove, actsOf } = props;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(quizItemId);
  const accessibility = useDragWords(ids);

  function drop({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  }

  return (
    <DndContext
      id="quiz-items"
      {...{ sensors, accessibility }}
      collisionDetection={closestCenter}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="divide-y overflow-hidden rounded-lg ring-1 ring-line">
          {items.map((item, at) => (
            <QuizItemRow
              key={quizItemId(item)}
              item={item}
              items={items}
              number={at + 1}
              name={nameOf(item)}
              bank={item.type === 'own' ? undefined : facts.find(({ id }) => id === item.bankId)}
              wrong={wrong.has(at)}
              onMove={(step) => onMove(at, at + step)}
              {...actsOf(at)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** What somebody who does not see the drag is told of it. */
function useDragWords(ids: readonly string[]) {
  const { t } = useTranslation('teach');
  const values = (active: Active, over: Over | null) => ({
    title: String(active.data.current?.title ?? ''),
    position: ids.indexOf(String(over?.id ?? active.id)) + 1,
    total: ids.length,
  });
  return {
    announcements: {
      onDragStart: ({ active }: { active: Active }) =>
        t('courses.outline.announce.start', values(active, null)),
      onDragOver: ({ active, over }: { active: Active; over: Over | null }) =>
        t('courses.outline.announce.overModule', values(active, over)),
      onDragEnd: ({ active, over }: { active: Active; over: Over | null }) =>
        t('courses.outline.announce.endModule', values(active, over)),
      onDragCancel: ({ active }: { active: Active }) =>
        t('courses.outline.announce.cancel', values(active, null)),
    },
    screenReaderInstructions: { draggable: t('courses.outline.announce.instructions') },
  };
}
