import { Link } from '@remix-run/react';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { plannedMinutes } from '~/domain/courses/course-content';
import { statements } from '~/domain/courses/publishable';
import type { CoursePreview } from '~/use-cases/courses/get-preview.server';
import { CourseCover } from './course-cover';
import { KindIcon } from './kind-icon';

/** The programme of a course as its learners see it before they begin. `to` leads to a lesson of the preview. */
export function PreviewProgramme({
  preview,
  to,
}: {
  preview: CoursePreview;
  to: (lessonId: string) => string;
}) {
  const { t, i18n } = useTranslation('teach');
  const { programme, outline } = preview;
  const minutes = (count: number) => formatMinutes(count, i18n.language);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <CourseCover fileId={programme.coverFileId} title={preview.title} className="rounded-xl" />
      <header>
        <h1 className="text-3xl wrap-break-word">{preview.title}</h1>
        <p className="mt-2 flex items-center gap-1.5 text-ink-soft tabular-nums">
          <Clock aria-hidden="true" className="size-4" /> {minutes(plannedMinutes(outline))}
        </p>
      </header>
      <ol className="flex flex-col gap-5">
        {outline.modules.map((module, index) => (
          <li key={module.id} className="rounded-xl bg-surface shadow-sm">
            <h2 className="border-b px-5 py-4 text-base font-[620]">
              <span className="mr-2 font-normal text-ink-faint tabular-nums">{index + 1}</span>
              {module.title}
            </h2>
            <ol className="divide-y">
              {module.lessons.map((lesson) => (
                <li key={lesson.id} className="relative flex items-baseline gap-4 px-5 py-3 hover:bg-sunken">
                  <KindIcon kind={lesson.kind} className="size-4 translate-y-0.5 text-ink-faint" />
                  <Link to={to(lesson.id)} className="min-w-0 flex-1 font-[560] after:absolute after:inset-0">
                    {lesson.title}
                  </Link>
                  <span className="flex-none text-sm text-ink-soft tabular-nums">
                    {minutes(lesson.minutes)}
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <dl className="flex flex-col gap-6">
        {statements
          .filter((statement) => programme[statement] !== '')
          .map((statement) => (
            <div key={statement}>
              <dt className="font-[620]">{t(`courses.fields.${statement}`)}</dt>
              <dd className="mt-1 whitespace-pre-line text-ink-soft">{programme[statement]}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
