import { useLocation } from '@remix-run/react';
import { Eye, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { CourseStatusBadge } from './course-status-badge';

/** What stands above every page of one course: its name, where it stands, and the ways through it. */
export function CourseFrame({ course, children }: { course: CourseDetails; children: ReactNode }) {
  const { t } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const base = `/teach/courses/${course.id}`;
  const archived = course.status === 'archived';
  const publishing = useLocation().pathname.endsWith('/publish');
  return (
    <>
      <PageHeader
        title={course.title}
        crumbs={[{ label: t('courses.title'), to: '/teach/courses' }, { label: course.title }]}
        badge={
          <>
            <CourseStatusBadge status={course.status} changed={course.changed} />
            {course.template && <Badge tone="accent">{tPaths('template.badge')}</Badge>}
          </>
        }
        actions={
          <>
            <ButtonLink variant="secondary" to={`${base}/preview`} icon={<Eye aria-hidden="true" />}>
              {t('courses.preview.action')}
            </ButtonLink>
            {!archived && !publishing && (course.version === null || course.changed) && (
              <ButtonLink to={`${base}/publish`} icon={<Send aria-hidden="true" />}>
                {course.version ? t('courses.publish.changes') : t('courses.publish.first')}
              </ButtonLink>
            )}
          </>
        }
      />
      <TabLinks
        label={t('courses.tabs.label')}
        links={[
          { to: base, label: t('courses.tabs.outline') },
          { to: `${base}/programme`, label: t('courses.tabs.programme') },
          { to: `${base}/learners`, label: t('courses.tabs.learners'), count: course.learners, end: false },
          { to: `${base}/results`, label: t('courses.tabs.results') },
          { to: `${base}/sessions`, label: t('courses.tabs.sessions') },
          { to: `${base}/surveys`, label: t('courses.tabs.surveys') },
          { to: `${base}/announcements`, label: t('courses.tabs.announcements') },
          { to: `${base}/versions`, label: t('courses.tabs.versions') },
        ]}
      />
      {archived && (
        <div className="mt-6">
          <Callout
            tone="warning"
            title={t('courses.archived.title')}
            actions={
              <ConfirmDialog
                trigger={t('courses.restore.action')}
                triggerSize="small"
                tone="primary"
                title={t('courses.restore.question', { title: course.title })}
                confirm={t('courses.restore.confirm')}
                action={`${base}/restore`}
              >
                <p>{t('courses.restore.text')}</p>
              </ConfirmDialog>
            }
          >
            {t('courses.archived.text')}
          </Callout>
        </div>
      )}
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
