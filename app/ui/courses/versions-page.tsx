import { Link } from '@remix-run/react';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import type { CourseVersionSummary } from '~/use-cases/courses/list-course-versions.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DataTable } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { Section } from '../primitives/section';
import { useFormats } from '../primitives/use-formats';
import { CourseCopySection, TemplateSection } from './copy-sections';

/** What was published when, by whom, and who follows which version; and the ways to a copy and to the archive. */
export function VersionsPage(props: {
  course: CourseDetails;
  versions: readonly CourseVersionSummary[];
  timeZone: string;
}) {
  const { course, versions, timeZone } = props;
  const { t, i18n } = useTranslation('teach');
  const formats = useFormats();
  const base = `/teach/courses/${course.id}`;
  return (
    <>
      <DataTable
        caption={t('courses.versions.caption')}
        rows={versions}
        rowKey={(version) => version.id}
        columns={[
          {
            key: 'number',
            header: t('courses.versions.number'),
            primary: true,
            cell: (version) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                <Link to={`${base}/preview?version=${version.id}`} className="underline underline-offset-4">
                  {t('courses.versions.name', { number: version.number })}
                </Link>
                {version.current && <Badge tone="success">{t('courses.versions.current')}</Badge>}
              </span>
            ),
          },
          {
            key: 'publishedAt',
            header: t('courses.versions.publishedAt'),
            cell: (version) => formats.instant(version.publishedAt, timeZone),
          },
          {
            key: 'publishedBy',
            header: t('courses.versions.publishedBy'),
            cell: (version) => version.publishedBy ?? '—',
          },
          {
            key: 'minutes',
            header: t('courses.versions.minutes'),
            align: 'end',
            cell: (version) => formatMinutes(version.minutes, i18n.language),
          },
          {
            key: 'learners',
            header: t('courses.versions.learners'),
            align: 'end',
            cell: (version) => formats.number(version.learners),
          },
        ]}
        empty={
          <EmptyState
            icon={<Send />}
            title={t('courses.versions.emptyTitle')}
            headingLevel={2}
            action={
              course.status !== 'archived' && (
                <ButtonLink to={`${base}/publish`}>{t('courses.publish.first')}</ButtonLink>
              )
            }
          >
            {t('courses.versions.emptyText')}
          </EmptyState>
        }
      />
      <div className="mt-10">
        <CourseCopySection course={course} />
        {course.status !== 'archived' && (
          <>
            <TemplateSection course={course} />
            <Section aside title={t('courses.archive.title')} description={t('courses.archive.text')}>
              <ConfirmDialog
                trigger={t('courses.archive.action')}
                title={t('courses.archive.question', { title: course.title })}
                confirm={t('courses.archive.action')}
                action={`${base}/archive`}
              >
                <p>{t('courses.archive.explained')}</p>
              </ConfirmDialog>
            </Section>
          </>
        )}
      </div>
    </>
  );
}
