import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HoursDetail } from '~/use-cases/attendance/get-hours.server';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { PageHeader } from '../primitives/page-header';
import { HoursFigures } from './hours-figures';
import { HoursRecords } from './hours-records';

/** One learner's hours in one training, for whoever teaches: the figures, and the records each is the sum of. */
export function LearnerHoursPage({ detail, timeZone }: { detail: HoursDetail; timeZone: string }) {
  const { t } = useTranslation('hours');
  const { learner, hours, policy } = detail;
  const name = `${learner.firstName} ${learner.lastName}`;
  return (
    <>
      <PageHeader
        title={name}
        description={learner.courseTitle}
        crumbs={[{ label: t('title'), to: `/teach/hours?courseId=${learner.courseId}` }, { label: name }]}
        actions={
          <>
            <ButtonLink variant="secondary" to={`/teach/enrolments/${learner.id}`}>
              {t('detail.progress')}
            </ButtonLink>
            <a href={`/teach/hours/${learner.id}/certificate.pdf`} className={buttonStyle({})}>
              <FileText aria-hidden="true" />
              {t('detail.certificate')}
            </a>
          </>
        }
      />
      <HoursFigures hours={hours} policy={policy} />
      <HoursRecords detail={detail} sessionsTo="/teach/sessions" timeZone={timeZone} />
    </>
  );
}
