import { Link } from '@remix-run/react';
import { CalendarRange, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { HelpLine } from '~/use-cases/assistance/list-enrolment-help.server';
import type { EnrolmentDetail } from '~/use-cases/learning/get-enrolment-detail.server';
import { EnrolmentHelp } from '../assistance/enrolment-help';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { PageHeader } from '../primitives/page-header';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { ChainBadge, EvidenceList } from './evidence-list';
import { LessonFigures } from './lesson-figures';
import { PaceBadge } from './pace-badge';

export type EnrolmentPageProps = EnrolmentDetail & {
  timeZone: string;
  lessonId: string | null;
  help: readonly HelpLine[];
  mayChange: boolean;
};

/** One learner in one course: the figures, and for each the records behind it. */
export function EnrolmentPage(props: EnrolmentPageProps) {
  const { learner, certificate, modules, evidence, chain, timeZone, lessonId, mayChange } = props;
  const { t, i18n } = useTranslation('progress');
  const formats = useFormats();
  const name = `${learner.firstName} ${learner.lastName}`;
  const learnersTo = `/teach/courses/${learner.courseId}/learners`;
  const address = `/teach/enrolments/${learner.enrolmentId}`;
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const lesson = modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === lessonId);
  const { opensOn, closesOn } = learner;
  const older = new URLSearchParams({ ...(lessonId && { lesson: lessonId }), before: String(evidence.next) });
  return (
    <>
      <PageHeader
        title={name}
        description={t('detail.follows', { title: learner.courseTitle, version: learner.version })}
        crumbs={[
          { label: learner.courseTitle, to: `/teach/courses/${learner.courseId}` },
          { label: t('learners.title'), to: learnersTo },
          { label: name },
        ]}
        badge={<PaceBadge pace={learner.pace} />}
        actions={
          <>
            {certificate && (
              <a
                href={`/learn/certificates/${certificate.id}.pdf`}
                className={buttonStyle({ variant: 'secondary' })}
              >
                <Download aria-hidden="true" />
                {t('detail.certificate')}
              </a>
            )}
            {mayChange && (
              <>
                <ButtonLink
                  variant="secondary"
                  to={`${address}/window`}
                  icon={<CalendarRange aria-hidden="true" />}
                >
                  {t('detail.changeWindow')}
                </ButtonLink>
                <ConfirmDialog
                  trigger={t('withdraw.action')}
                  triggerVariant="quiet"
                  title={t('withdraw.question', { name })}
                  confirm={t('withdraw.confirm')}
                  action={`${address}/withdraw`}
                >
                  <p>{t('withdraw.text')}</p>
                </ConfirmDialog>
              </>
            )}
          </>
        }
      />
      <div className="mb-8 grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
        <StatTile
          label={t('columns.progress')}
          value={formats.percent(learner.ratio)}
          detail={t('detail.lessonsDone', { done: learner.lessonsDone, count: learner.lessonsTotal })}
        />
        <StatTile
          label={t('tiles.minutesDone')}
          value={minutes(learner.minutesDone)}
          detail={t('tiles.planned', { planned: minutes(learner.minutesPlanned) })}
        />
        <StatTile
          label={t('columns.reading')}
          value={minutes(props.readingMinutes)}
          detail={t('tiles.readingDetail')}
        />
        <StatTile
          label={t('tiles.access')}
          value={
            <span className="text-lg">
              {closesOn ? t('facts.until', { to: formats.day(closesOn) }) : t('learners.noEnd')}
            </span>
          }
          detail={opensOn ? t('facts.from', { from: formats.day(opensOn) }) : undefined}
        />
      </div>
      <section aria-labelledby="lessons" className="mb-10">
        <h2 id="lessons" className="mb-4 text-lg font-[620]">
          {t('detail.lessons')}
        </h2>
        <LessonFigures modules={modules} timeZone={timeZone} lessonId={lessonId} />
      </section>
      {props.help.length > 0 && <EnrolmentHelp requests={props.help} timeZone={timeZone} />}
      <section aria-labelledby="evidence" className="scroll-mt-24">
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <h2 id="evidence" className="text-lg font-[620]">
            {lesson ? t('evidence.ofLesson', { title: lesson.title }) : t('evidence.title')}
          </h2>
          <ChainBadge chain={chain} />
          {lesson && (
            <Link
              to={address}
              preventScrollReset
              className="text-sm text-accent-text underline underline-offset-4"
            >
              {t('evidence.all')}
            </Link>
          )}
        </div>
        <p className="mb-4 max-w-2xl text-[0.9375rem] text-ink-soft">{t('evidence.text')}</p>
        <EvidenceList
          evidence={evidence}
          timeZone={timeZone}
          olderTo={evidence.next === null ? null : `?${older.toString()}`}
        />
      </section>
    </>
  );
}
