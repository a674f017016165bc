import { Grid3x3, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { CourseFollowUp } from '~/use-cases/learning/get-course-learners.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { CompletionChart } from './completion-chart';
import { LearnersTable } from './learners-table';

export type LearnersPageProps = CourseFollowUp & {
  courseId: string;
  published: boolean;
  mayEnrol: boolean;
  timeZone: string;
  today: string;
};

/** A course's learners: what stands out, the list, and how it went over time. */
export function LearnersPage(props: LearnersPageProps) {
  const { courseId, learners, counts, minutes, onOlderVersion, completions, timeZone } = props;
  const { t, i18n } = useTranslation('progress');
  const formats = useFormats();
  const courseTo = `/teach/courses/${courseId}`;
  const mayEnrol = props.mayEnrol && props.published;
  const share = minutes.planned > 0 ? minutes.done / minutes.planned : 0;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-[620]">{t('learners.title')}</h2>
        <div className="flex flex-wrap gap-2">
          {counts.all > 0 && (
            <ButtonLink variant="secondary" to={`${courseTo}/matrix`} icon={<Grid3x3 aria-hidden="true" />}>
              {t('matrix.asMatrix')}
            </ButtonLink>
          )}
          {mayEnrol && (
            <ButtonLink to={`${courseTo}/enrol`} icon={<UserRoundPlus aria-hidden="true" />}>
              {t('learners.enrol')}
            </ButtonLink>
          )}
        </div>
      </div>
      {counts.all > 0 && (
        <div className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
          <StatTile
            label={t('tiles.progress')}
            value={formats.percent(share)}
            detail={t('tiles.minutes', {
              done: formatMinutes(minutes.done, i18n.language),
              planned: formatMinutes(minutes.planned, i18n.language),
            })}
          />
          <StatTile
            label={t('pace.completed')}
            value={formats.number(counts.completed)}
            detail={t('tiles.of', { count: counts.all })}
            to="?pace=completed"
          />
          <StatTile
            label={t('pace.late')}
            value={formats.number(counts.late)}
            detail={t('tiles.lateDetail')}
            to="?pace=late"
          />
          <StatTile
            label={t('pace.inactive')}
            value={formats.number(counts.inactive)}
            detail={t('tiles.inactiveDetail')}
            to="?pace=inactive"
          />
        </div>
      )}
      {mayEnrol && onOlderVersion > 0 && (
        <Callout
          title={t('versions.title', { count: onOlderVersion })}
          actions={
            <>
              <MoveDialog courseTo={courseTo} which="not-started" />
              <MoveDialog courseTo={courseTo} which="all" />
            </>
          }
        >
          {t('versions.text')}
        </Callout>
      )}
      <LearnersTable {...{ courseTo, learners, counts, timeZone, mayEnrol }} />
      {completions.length > 0 && <CompletionChart completions={completions} today={props.today} />}
    </div>
  );
}

function MoveDialog({ courseTo, which }: { courseTo: string; which: 'not-started' | 'all' }) {
  const { t } = useTranslation('progress');
  const words = which === 'all' ? 'all' : 'notStarted';
  return (
    <ConfirmDialog
      trigger={t(`versions.${words}`)}
      triggerSize="small"
      tone="primary"
      title={t('versions.question')}
      confirm={t('versions.confirm')}
      action={`${courseTo}/learners/move`}
      fields={{ which }}
    >
      <p>{t(`versions.${words}Text`)}</p>
    </ConfirmDialog>
  );
}
