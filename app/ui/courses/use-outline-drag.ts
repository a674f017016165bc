import {
  closestCenter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { DraftOutline } from '~/domain/courses/course-content';
import { withLessonAt, withModuleAt, type CourseOrder } from '~/domain/courses/course-order';
import { showToast } from '../primitives/toast-store';
import { orderOf } from './outline-model';
import { postJson } from './post-json';

/**
 * The order on the screen while something is dragged and until the server has it. A refusal is told and the server's
 * order comes back.
 */
export function useOutlineDrag(courseId: string, outline: DraftOutline) {
  const [dragged, setDragged] = useState<CourseOrder | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const revalidator = useRevalidator();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  );
  const order = dragged ?? orderOf(outline);

  useEffect(() => setDragged(null), [outline]);

  async function save(wanted: CourseOrder) {
    const answer = await postJson<{ ordered: true }>(`/teach/courses/${courseId}/order`, {
      courseId,
      modules: wanted,
    });
    if (!answer.ok && answer.message) showToast({ tone: 'danger', text: answer.message });
    if (!answer.ok) setDragged(null);
    revalidator.revalidate();
  }

  return {
    order,
    active,
    handlers: {
      sensors,
      collisionDetection: amongItsKind,
      onDragStart: (event: DragStartEvent) => {
        setDragged(orderOf(outline));
        setActive(String(event.active.data.current?.title ?? ''));
      },
      onDragOver: (event: DragOverEvent) => setDragged(after(order, event, true)),
      onDragEnd: (event: DragEndEvent) => {
        const wanted = after(order, event, false);
        setDragged(wanted);
        setActive(null);
        void save(wanted);
      },
      onDragCancel: () => {
        setDragged(null);
        setActive(null);
      },
    },
  };
}

/** The order if the drag ended there. While it goes on, only a change of module is shown: the rest is drawn by moving. */
function after(order: CourseOrder, { active, over }: DragOverEvent, going: boolean): CourseOrder {
  if (!over || active.id === over.id) return order;
  const [id, target] = [String(active.id), String(over.id)];
  if (active.data.current?.kind === 'module') {
    const position = order.findIndex((module) => module.moduleId === target);
    return (!going && withModuleAt(order, id, position)) || order;
  }
  const from = order.find((module) => module.lessonIds.includes(id));
  const to = order.find((module) => module.moduleId === target || module.lessonIds.includes(target));
  if (!to || (going && from === to)) return order;
  const position = Math.max(0, to.lessonIds.indexOf(target));
  return withLessonAt(order, id, to.moduleId, position) ?? order;
}

/** Modules meet modules; lessons meet lessons, and modules that have none. */
const amongItsKind: CollisionDetection = (args) => {
  const kind: unknown = args.active.data.current?.kind;
  const droppableContainers = args.droppableContainers.filter(({ data }) =>
    data.current?.kind === 'module' && kind === 'lesson' ? data.current.empty : data.current?.kind === kind,
  );
  return closestCenter({ ...args, droppableContainers });
};

/** An arrow leads to the next place of its kind above or below, as they stand on the page. */
const nextPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
  const { active, over, collisionRect, droppableContainers, droppableRects } = context;
  if (step === 0 || !active) return undefined;
  event.preventDefault();
  const kind: unknown = active.data.current?.kind;
  const places = droppableContainers
    .getEnabled()
    .filter(({ data }) =>
      data.current?.kind === 'module' && kind === 'lesson' ? data.current.empty : data.current?.kind === kind,
    )
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      const height = collisionRect?.height ?? 0;
      return rect ? [{ id, x: rect.left, y: rect.top + (rect.height - height) / 2 }] : [];
    })
    .sort((one, other) => one.y - other.y);
  const at = places.findIndex(({ id }) => id === (over ?? active).id);
  const next = places[at + step];
  return next && { x: next.x, y: next.y };
};
