import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFollowLinks } from './use-follow-links';
import { useTranslation } from 'react-i18next';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import { useFormats } from '../primitives/use-formats';
import { KindIcon } from './kind-icon';

export const outlineId = 'lesson-outline';

/** The programme beside the lesson; on a phone a panel that a button opens, without script. */
export function LessonOutline({
  courseTo,
  currentId,
  outline,
}: {
  courseTo: string;
  currentId: string;
  outline: LessonPage['outline'];
}) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  // A word for each state, looked up once: a programme may have hundreds of lessons.
  const words = { done: t('lesson.isDone'), locked: t('locks.locked'), waiting: t('programme.waiting') };
  const follow = useFollowLinks();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover();
  }, [currentId]);
  return (
    <aside
      ref={panel}
      id={outlineId}
      popover="auto"
      aria-label={t('player.programme')}
      className="m-0 border-0 max-lg:not-[&:popover-open]:hidden max-lg:fixed max-lg:inset-y-0 max-lg:left-0 max-lg:h-dvh max-lg:max-h-none max-lg:w-[19rem] max-lg:bg-surface max-lg:p-4 max-lg:shadow-lg backdrop:bg-veil lg:sticky lg:inset-auto lg:top-24 lg:block lg:max-h-[calc(100dvh-7rem)] lg:w-auto lg:overflow-y-auto lg:bg-transparent lg:pr-2"
    >
      <button
        type="button"
        popovertarget={outlineId}
        popovertargetaction="hide"
        className="float-right grid size-11 place-content-center rounded-md text-ink-soft hover:bg-ink/6 lg:hidden"
      >
        <X aria-hidden="true" className="size-5" />
        <span className="sr-only">{t('player.closeProgramme')}</span>
      </button>
      <nav onClick={follow} aria-label={t('player.programme')} className="flex flex-col gap-5 text-ink">
        {outline.map((module, place) => (
          <div key={module.id}>
            <p className="px-3 text-xs font-[600] text-ink-faint">
              {t('player.module', { number: place + 1 })}
            </p>
            <p className="px-3 pb-1.5 text-sm font-[600]">{module.title}</p>
            <ol className="outline-list">
              {module.lessons.map((lesson) => (
                <li key={lesson.id}>
                  <a
                    href={`${courseTo}/lessons/${lesson.id}`}
                    aria-current={lesson.id === currentId ? 'page' : undefined}
                    data-state={stateOf(lesson)}
                  >
                    {lesson.title}
                    {lesson.kind !== 'text' && (
                      <KindIcon kind={lesson.kind} className="ml-1.5 inline size-3.5 text-ink-faint" />
                    )}
                    {lesson.done && <span className="sr-only"> {words.done}</span>}
                    {lesson.locked && <span className="sr-only"> {words.locked}</span>}
                    {lesson.waiting && <span className="block text-xs text-info-ink">{words.waiting}</span>}
                    {lesson.due && lesson.due.state !== 'later' && (
                      <span data-due={lesson.due.state}>
                        {t(`due.${lesson.due.state}`, { day: formats.shortDay(lesson.due.day) })}
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </nav>
    </aside>
  );
}

type Lesson = LessonPage['outline'][number]['lessons'][number];

const stateOf = ({ done, locked }: Lesson) => (done ? 'done' : locked ? 'locked' : undefined);

/** A ring that fills once the server has stored that the lesson is done. */
export function DoneMark({ done }: { done: boolean }) {
  return done ? (
    <span
      aria-hidden="true"
      className="mt-0.5 grid size-[1.125rem] flex-none place-content-center rounded-full bg-success text-surface"
    >
      <Check className="size-3" strokeWidth={3} />
    </span>
  ) : (
    <span
      aria-hidden="true"
      className="mt-0.5 size-[1.125rem] flex-none rounded-full border-[1.5px] border-line-strong"
    />
  );
}
