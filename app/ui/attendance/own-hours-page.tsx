import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HoursDetail } from '~/use-cases/attendance/get-hours.server';
import { buttonStyle } from '../primitives/button-style';
import { PageHeader } from '../primitives/page-header';
import { HoursFigures } from './hours-figures';
import { HoursRecords } from './hours-records';

/** One's own hours in a training: the same figures and records as whoever teaches sees. */
export function OwnHoursPage({ detail, timeZone }: { detail: HoursDetail; timeZone: string }) {
  const { t } = useTranslation('hours');
  const { learner, hours, policy } = detail;
  const courseTo = `/learn/courses/${learner.id}`;
  return (
    <>
      <PageHeader
        title={t('own.title')}
        description={t('own.description', { title: learner.courseTitle })}
        crumbs={[{ label: learner.courseTitle, to: courseTo }, { label: t('own.title') }]}
        actions={
          <a href={`${courseTo}/hours/certificate.pdf`} className={buttonStyle({ variant: 'secondary' })}>
            <FileText aria-hidden="true" />
            {t('detail.certificate')}
          </a>
        }
      />
      <HoursFigures hours={hours} policy={policy} />
      <HoursRecords detail={detail} sessionsTo="/learn/sessions" timeZone={timeZone} />
    </>
  );
}
