import type { Active, Announcements, Over } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { CourseOrder } from '~/domain/courses/course-order';

/** What somebody who does not see the drag is told of it, in their language. */
export function useOutlineAnnouncements(order: CourseOrder) {
  const { t } = useTranslation('teach');

  function place(active: Active, over: Over | null) {
    const id = String(over?.id ?? active.id);
    const module = order.findIndex(({ moduleId, lessonIds }) => moduleId === id || lessonIds.includes(id));
    const within = order[module]?.lessonIds ?? [];
    const isModule = active.data.current?.kind === 'module';
    return {
      title: String(active.data.current?.title ?? ''),
      module: module + 1,
      position: isModule ? module + 1 : Math.max(0, within.indexOf(id)) + 1,
      total: isModule ? order.length : Math.max(within.length, 1),
      kind: isModule ? ('module' as const) : ('lesson' as const),
    };
  }

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('courses.outline.announce.start', { title: place(active, null).title }),
    onDragOver: ({ active, over }) => {
      const { kind, ...values } = place(active, over);
      return t(
        kind === 'module' ? 'courses.outline.announce.overModule' : 'courses.outline.announce.over',
        values,
      );
    },
    onDragEnd: ({ active, over }) => {
      const { kind, ...values } = place(active, over);
      return t(
        kind === 'module' ? 'courses.outline.announce.endModule' : 'courses.outline.announce.end',
        values,
      );
    },
    onDragCancel: ({ active }) => t('courses.outline.announce.cancel', { title: place(active, null).title }),
  };
  return {
    announcements,
    screenReaderInstructions: { draggable: t('courses.outline.announce.instructions') },
  };
}
