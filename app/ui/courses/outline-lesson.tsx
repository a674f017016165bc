import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { CircleCheck, Clock, Copy, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { DraftOutline } from '~/domain/courses/course-content';
import { titlesOf } from '~/domain/courses/path-requirements';
import { Badge } from '../primitives/badge';
import { TextField } from '../primitives/text-field';
import { DragHandle } from './drag-handle';
import { KindIcon } from './kind-icon';
import { MinutesField } from './minutes-field';
import { MoreLinks } from './more-links';
import type { MoveTarget } from './move-buttons';
import { waitingTitles, type DraftLesson } from './outline-model';
import { OutlineRowActions } from './outline-row-actions';
import { PathMarks } from './path-marks';
import { usePathWords } from './use-path-words';

/** One lesson of the outline: its place, its title (which opens it), its duration, and what can be done with it. */
export function OutlineLesson(props: {
  courseId: string;
  lesson: DraftLesson;
  /** The whole course: what waits for one another is named. */
  outline: DraftOutline;
  number: string;
  editable: boolean;
  up: MoveTarget;
  down: MoveTarget;
}) {
  const { courseId, lesson, outline, number, editable, up, down } = props;
  const { t, i18n } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const titles = titlesOf(outline);
  const words = usePathWords(titles);
  const waiting = waitingTitles(outline, [lesson.id]);
  const sortable = useSortable({
    id: lesson.id,
    data: { kind: 'lesson', title: lesson.title },
    disabled: !editable,
  });
  const base = `/teach/courses/${courseId}/lessons/${lesson.id}`;
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={clsx(
        'flex flex-wrap items-center gap-x-1 bg-surface py-1 pr-2 pl-1 sm:flex-nowrap',
        sortable.isDragging && 'opacity-0',
      )}
    >
      {editable && (
        <DragHandle sortable={sortable} label={t('courses.outline.drag', { title: lesson.title })} />
      )}
      <span className="w-9 flex-none text-center text-sm text-ink-faint tabular-nums">{number}</span>
      <div className="min-w-0 flex-1 px-1 py-2 max-sm:basis-[calc(100%-6rem)]">
        <Link to={base} className="rounded-sm font-[560] wrap-break-word underline-offset-4 hover:underline">
          {lesson.title}
        </Link>
        <span className="mt-0.5 flex flex-wrap items-start gap-x-3 gap-y-0.5 text-[0.8125rem] text-ink-faint">
          <span className="inline-flex items-center gap-1">
            <KindIcon kind={lesson.kind} className="size-3.5" />
            {tPaths(`kinds.${lesson.kind}.name`)}
          </span>
          <span className="inline-flex items-center gap-1">
            <CircleCheck aria-hidden="true" className="size-3.5 flex-none" />
            <span className="sr-only">{tPaths('marks.rule')}</span>
            {words.rule(lesson.kind, lesson.rule)}
          </span>
          <PathMarks conditions={lesson.conditions} titles={titles} />
        </span>
      </div>
      <span className="flex-none px-2 text-sm text-ink-soft tabular-nums max-sm:ml-auto">
        {lesson.minutes ? (
          <span className="inline-flex items-center gap-1.5">
            <Clock aria-hidden="true" className="size-4 text-ink-faint" />
            {formatMinutes(lesson.minutes, i18n.language)}
          </span>
        ) : (
          <Badge tone="warning">{t('courses.lesson.noMinutes')}</Badge>
        )}
      </span>
      {editable && (
        <OutlineRowActions
          base={base}
          title={lesson.title}
          up={up}
          down={down}
          edit={{
            label: t('courses.lesson.settings', { title: lesson.title }),
            to: `${base}/settings`,
            fields: (
              <>
                <TextField
                  label={t('courses.lesson.title')}
                  name="title"
                  required
                  maxLength={200}
                  defaultValue={lesson.title}
                />
                <MinutesField minutes={lesson.minutes} />
                <MoreLinks
                  links={[
                    { to: `${base}/path`, icon: <Lock />, label: tPaths('lesson.title') },
                    { to: `${base}/copy`, icon: <Copy />, label: tPaths('lesson.copy') },
                  ]}
                />
              </>
            ),
          }}
          removal={{
            question: t('courses.lesson.removeQuestion', { title: lesson.title }),
            text: t('courses.lesson.removeText'),
            waiting: waiting.length > 0 ? tPaths('removal.waiting', { titles: waiting.join(', ') }) : null,
          }}
        />
      )}
    </li>
  );
}
