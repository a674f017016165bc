import { Link } from '@remix-run/react';
import { Copy, Settings2, Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isEmptyLesson } from '~/domain/courses/lesson-history';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { KindOptions } from './kind-options';
import { PopoverForm } from './popover-form';
import { usePathWords } from './use-path-words';

/** Beside the lesson that is being written: when it is done, what else can be done with it. */
export function LessonPath({ lesson }: { lesson: LessonDetails }) {
  const { t } = useTranslation('paths');
  const words = usePathWords(new Map());
  const base = `/teach/courses/${lesson.courseId}/lessons/${lesson.id}`;
  const { requires, opens, due } = lesson.conditions;
  const asked = [
    ...(requires?.length ? [t('requires.title')] : []),
    ...(opens ? words.locks({ opens }) : []),
    ...(due && due.kind !== 'before-session' ? [words.due({ due }) ?? ''] : []),
    ...(due?.kind === 'before-session' ? [t('due.before-session')] : []),
  ];
  const action = 'flex min-h-11 items-center gap-3 rounded-md px-2 text-[0.9375rem] hover:bg-sunken';
  return (
    <section
      aria-labelledby="lesson-path-title"
      className="flex flex-col gap-3 rounded-xl bg-surface p-5 shadow-sm"
    >
      <h2 id="lesson-path-title" className="text-sm font-[620]">
        {t('lesson.summary')}
      </h2>
      <p className="text-sm text-ink-soft">
        {t('marks.rule')} {words.rule(lesson.kind, lesson.rule)}
      </p>
      <p className="text-sm text-ink-soft">{asked.length === 0 ? t('lesson.free') : asked.join(', ')}</p>
      <ul className="-mx-2 border-t pt-2 [&_svg]:size-4 [&_svg]:flex-none [&_svg]:text-ink-faint">
        <li>
          <Link to={`${base}/path`} className={action}>
            <Settings2 aria-hidden="true" />
            {t('lesson.title')}
          </Link>
        </li>
        <li>
          <Link to={`${base}/copy`} className={action}>
            <Copy aria-hidden="true" />
            {t('lesson.copy')}
          </Link>
        </li>
        {isEmptyLesson(lesson) && (
          <li>
            <PopoverForm
              trigger={
                <>
                  <Shapes aria-hidden="true" />
                  {t('kind.change')}
                </>
              }
              triggerClassName={`${action} w-full text-left`}
              title={t('kind.choose')}
              action={`${base}/kind`}
              submit={t('kind.apply')}
              wide
            >
              <p className="text-sm text-ink-soft">{t('kind.changeText')}</p>
              <KindOptions kind={lesson.kind} />
            </PopoverForm>
          </li>
        )}
      </ul>
    </section>
  );
}
