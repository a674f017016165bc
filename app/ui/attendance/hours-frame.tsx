import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';

/** What stands above the pages about hours: learners, attendance drawn, trainers; the course goes with one. */
export function HoursFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('hours');
  const [query] = useSearchParams();
  const courseId = query.get('courseId');
  const of = courseId ? `?${new URLSearchParams({ courseId }).toString()}` : '';
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <TabLinks
        label={t('tabs.label')}
        links={[
          { to: `/teach/hours${of}`, label: t('tabs.learners') },
          { to: `/teach/hours/overview${of}`, label: t('tabs.overview') },
          { to: `/teach/hours/trainers${of}`, label: t('tabs.trainers') },
        ]}
      />
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
