import { DndContext, DragOverlay, MeasuringStrategy } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import type { DraftOutline } from '~/domain/courses/course-content';
import { OutlineModule } from './outline-module';
import { arranged } from './outline-model';
import { useOutlineAnnouncements } from './use-outline-announcements';
import { useOutlineDrag } from './use-outline-drag';

/** The modules and lessons of a course, put in order by dragging, by keyboard, or by the buttons of each line. */
export function CourseOutline(props: { courseId: string; outline: DraftOutline; editable: boolean }) {
  const { courseId, outline, editable } = props;
  const drag = useOutlineDrag(courseId, outline);
  const accessibility = useOutlineAnnouncements(drag.order);
  const modules = arranged(outline, drag.order);
  return (
    <DndContext
      id={`outline-${courseId}`}
      accessibility={accessibility}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      {...drag.handlers}
    >
      <SortableContext
        id="modules"
        items={modules.map((module) => module.id)}
        strategy={verticalListSortingStrategy}
      >
        <ol className="flex flex-col gap-5">
          {modules.map((module, index) => (
            <OutlineModule
              key={module.id}
              courseId={courseId}
              outline={outline}
              module={module}
              number={index + 1}
              order={drag.order}
              editable={editable}
            />
          ))}
        </ol>
      </SortableContext>
      <DragOverlay>
        {drag.active && (
          <div className="flex items-center gap-2 rounded-lg bg-raised px-3 py-2.5 font-[560] shadow-lg">
            <GripVertical aria-hidden="true" className="size-4 text-ink-faint" />
            {drag.active}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}
