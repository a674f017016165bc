import { Link } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { AgendaTabs } from './agenda-tabs';

/** What stands above the sessions of those who teach: the ways to look at them, and planning another. */
export function SessionsPage({
  liftedBy = null,
  mayPay = false,
  mine,
  children,
}: {
  liftedBy?: PlanCode | null;
  mayPay?: boolean;
  /** The address of the other choice, where one may choose between one's own sessions and all. */
  mine?: { chosen: boolean; all: string; own: string };
  children: ReactNode;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const choice =
    'rounded-full px-3 py-1 text-sm aria-[current=true]:bg-surface aria-[current=true]:shadow-sm';
  return (
    <>
      <PageHeader
        title={t('sessions:title')}
        description={t('list.text')}
        actions={
          liftedBy === null && (
            <ButtonLink to="/teach/sessions/create" icon={<CalendarPlus aria-hidden="true" />}>
              {t('actions.plan')}
            </ButtonLink>
          )
        }
      />
      {liftedBy && <SessionsLifted liftedBy={liftedBy} mayPay={mayPay} />}
      <AgendaTabs base="/teach/sessions" />
      {mine && (
        <nav aria-label={t('list.whose')} className="mb-4 inline-flex gap-1 rounded-full bg-ink/7 p-1">
          <Link to={mine.all} aria-current={!mine.chosen} className={choice}>
            {t('list.all')}
          </Link>
          <Link to={mine.own} aria-current={mine.chosen} className={choice}>
            {t('list.own')}
          </Link>
        </nav>
      )}
      {children}
    </>
  );
}

/** Says which plan holds live sessions, where the present one does not. */
export function SessionsLifted({ liftedBy, mayPay }: { liftedBy: PlanCode; mayPay: boolean }) {
  const { t } = useTranslation(['planning', 'sessions']);
  return (
    <div className="mb-6">
      <Callout
        tone="info"
        title={t('notInPlan.title')}
        actions={
          mayPay && (
            <ButtonLink size="small" to="/manage/billing/plans">
              {t('notInPlan.see')}
            </ButtonLink>
          )
        }
      >
        {t('notInPlan.text', { plan: planNames[liftedBy] })}
      </Callout>
    </div>
  );
}
