import { Link } from '@remix-run/react';
import { NotebookPen, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseNotes } from '~/use-cases/learning/list-lesson-notes.server';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

/** All that a learner wrote beside their lessons, by course, to read again and to print. */
export function NotesPage({
  title,
  courses,
  timeZone,
}: {
  title: string;
  courses: CourseNotes[];
  timeZone: string;
}) {
  const { t } = useTranslation('notebook');
  // Without script there is nothing to press: the browser prints by its own menu.
  const [prints, setPrints] = useState(false);
  useEffect(() => setPrints(true), []);
  return (
    <>
      <PageHeader
        title={title}
        description={t('notes.intro')}
        actions={
          prints && courses.length > 0 ? (
            <Button
              variant="secondary"
              icon={<Printer aria-hidden="true" />}
              onClick={() => window.print()}
              className="print:hidden"
            >
              {t('notes.print')}
            </Button>
          ) : undefined
        }
      />
      {courses.length === 0 && (
        <EmptyState
          icon={<NotebookPen />}
          title={t('notes.empty.title')}
          action={
            <Link to="/learn" className={buttonStyle({ variant: 'primary' })}>
              {t('notes.empty.action')}
            </Link>
          }
        >
          {t('notes.empty.text')}
        </EmptyState>
      )}
      <div className="flex max-w-[44rem] flex-col gap-10">
        {courses.map((course) => (
          <CourseSection key={course.enrolmentId} course={course} timeZone={timeZone} />
        ))}
      </div>
    </>
  );
}

function CourseSection({ course, timeZone }: { course: CourseNotes; timeZone: string }) {
  const { t } = useTranslation('notebook');
  const formats = useFormats();
  const { enrolmentId, courseTitle, language, notes } = course;
  return (
    <section aria-labelledby={enrolmentId}>
      <h2 id={enrolmentId} lang={language} className="mb-4 text-xl font-[620]">
        <Link to={`/learn/courses/${enrolmentId}`} className="rounded-sm hover:underline">
          {courseTitle}
        </Link>
      </h2>
      <ul className="flex flex-col gap-4">
        {notes.map(({ lessonId, title, text, savedAt }) => (
          <li
            key={lessonId}
            className="break-inside-avoid rounded-xl bg-surface p-5 shadow-sm print:p-0 print:shadow-none"
          >
            <h3 lang={title ? language : undefined} className="font-[600]">
              {title ? (
                <Link
                  to={`/learn/courses/${enrolmentId}/lessons/${lessonId}#note`}
                  className="rounded-sm text-accent-text underline underline-offset-4 print:text-ink print:no-underline"
                >
                  {title}
                </Link>
              ) : (
                <span className="text-ink-soft">{t('notes.gone')}</span>
              )}
            </h3>
            <p className="mt-2 break-words whitespace-pre-wrap">{text}</p>
            <p className="mt-3 text-sm text-ink-faint">
              {t('notes.saved', { at: formats.instant(savedAt, timeZone) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
