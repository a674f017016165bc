import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { clsx } from 'clsx';
import { Copy, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { DraftOutline } from '~/domain/courses/course-content';
import type { CourseOrder } from '~/domain/courses/course-order';
import { titlesOf } from '~/domain/courses/path-requirements';
import { TextField } from '../primitives/text-field';
import { AddLessonForm } from './add-lesson-form';
import { DragHandle } from './drag-handle';
import { MoreLinks } from './more-links';
import { OutlineLesson } from './outline-lesson';
import { lessonTargets, minutesOf, moduleTargets, waitingTitles, type DraftModule } from './outline-model';
import { OutlineRowActions } from './outline-row-actions';
import { PathMarks } from './path-marks';

/** One module of the outline with its lessons, and a line to add the next. */
export function OutlineModule(props: {
  courseId: string;
  /** The whole course: what waits for one another is named. */
  outline: DraftOutline;
  module: DraftModule;
  number: number;
  order: CourseOrder;
  editable: boolean;
}) {
  const { courseId, outline, module, number, order, editable } = props;
  const { t, i18n } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const sortable = useSortable({
    id: module.id,
    data: { kind: 'module', title: module.title, empty: module.lessons.length === 0 },
    disabled: !editable,
  });
  const base = `/teach/courses/${courseId}/modules/${module.id}`;
  const minutes = minutesOf(module.lessons);
  const titles = titlesOf(outline);
  const waiting = waitingTitles(outline, [module.id, ...module.lessons.map(({ id }) => id)]);
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={clsx('rounded-xl bg-surface shadow-sm', sortable.isDragging && 'opacity-0')}
    >
      <div className="flex flex-wrap items-center gap-x-1 border-b py-2.5 pr-2 pl-1 sm:flex-nowrap">
        {editable && (
          <DragHandle sortable={sortable} label={t('courses.outline.drag', { title: module.title })} />
        )}
        <div
          className={clsx('min-w-0 flex-1 max-sm:basis-[calc(100%-4rem)]', editable ? 'px-1' : 'px-4 py-1.5')}
        >
          <h3 className="text-base font-[620] wrap-break-word">
            <span className="mr-2 font-normal text-ink-faint tabular-nums">{number}</span>
            {module.title}
          </h3>
          {module.conditions && (
            <p className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5 text-[0.8125rem] text-ink-faint">
              <PathMarks conditions={module.conditions} titles={titles} />
            </p>
          )}
        </div>
        <span className="flex-none px-2 text-sm text-ink-soft tabular-nums max-sm:ml-auto">
          {formatMinutes(minutes, i18n.language)}
        </span>
        {editable && (
          <OutlineRowActions
            base={base}
            title={module.title}
            {...moduleTargets(order, module.id)}
            edit={{
              label: t('courses.module.rename', { title: module.title }),
              to: `${base}/rename`,
              fields: (
                <>
                  <TextField
                    label={t('courses.module.title')}
                    name="title"
                    required
                    maxLength={200}
                    defaultValue={module.title}
                  />
                  <MoreLinks
                    links={[
                      { to: `${base}/path`, icon: <Lock />, label: tPaths('module.path') },
                      { to: `${base}/copy`, icon: <Copy />, label: tPaths('module.copy') },
                    ]}
                  />
                </>
              ),
            }}
            removal={{
              question: t('courses.module.removeQuestion', { title: module.title }),
              text: t('courses.module.removeText', { count: module.lessons.length }),
              waiting:
                waiting.length > 0 ? tPaths('removal.waitingModule', { titles: waiting.join(', ') }) : null,
            }}
          />
        )}
      </div>
      <SortableContext
        id={`lessons-${module.id}`}
        items={module.lessons.map((lesson) => lesson.id)}
        strategy={verticalListSortingStrategy}
      >
        {module.lessons.length > 0 ? (
          <ol className="divide-y">
            {module.lessons.map((lesson, index) => (
              <OutlineLesson
                key={lesson.id}
                courseId={courseId}
                lesson={lesson}
                outline={outline}
                number={`${number}.${index + 1}`}
                editable={editable}
                {...lessonTargets(order, lesson.id)}
              />
            ))}
          </ol>
        ) : (
          <p className="px-5 py-4 text-sm text-ink-faint">{t('courses.module.empty')}</p>
        )}
      </SortableContext>
      {editable && <AddLessonForm courseId={courseId} moduleId={module.id} moduleTitle={module.title} />}
    </li>
  );
}
