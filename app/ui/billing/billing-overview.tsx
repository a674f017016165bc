import { CreditCard, FileText, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Billing } from '~/use-cases/billing/get-billing.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { AskSeatPrice } from './ask-seat-price';
import { ContractFacts } from './contract-facts';
import { LineTable } from './line-table';
import { OpenOrderCallout } from './open-order-callout';
import { OwedDocuments } from './owed-documents';
import { SeatChart } from './seat-chart';
import { useBillingWords } from './use-billing-words';
import { WhatHappens } from './what-happens';

const tones: Record<Billing['state'], BadgeTone> = {
  test: 'info',
  free: 'info',
  active: 'success',
  'past-due': 'danger',
  suspended: 'danger',
  ended: 'danger',
  purging: 'danger',
  purged: 'danger',
};

/** Where the organization stands: what is overdue, the contract, the period's seats, and the invoice to come. */
export function BillingOverview({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  const formats = useFormats();
  const { plan, terms, state, usage, paidSeats, next, owed, method, days, price, openOrder } = billing;
  const limit = terms.limits.registeredUsers;
  const minimum = terms.price.unit === 'registered-user' ? terms.price.minimumUsers : 0;
  const due = next && next.lines.length > 0 ? next : null;
  const registered = formats.number(usage.registeredUsers);
  return (
    <div className="flex flex-col gap-6">
      {openOrder && <OpenOrderCallout order={openOrder} />}
      <OwedDocuments owed={owed} method={method} timeZone={timeZone} />
      <div className="grid gap-4 sm:grid-cols-3">
        <StatTile
          label={t('overview.registered')}
          value={
            limit === null ? registered : t('overview.ofLimit', { registered, limit: formats.number(limit) })
          }
          detail={
            limit === null
              ? t('overview.noLimit')
              : t('overview.left', { count: Math.max(0, limit - usage.registeredUsers) })
          }
          icon={<UsersRound />}
        />
        {paidSeats === null ? (
          <StatTile
            label={t('overview.courses')}
            value={formats.number(usage.publishedCourses)}
            icon={<FileText />}
          />
        ) : (
          <StatTile
            label={t('overview.paidSeats')}
            value={formats.number(paidSeats)}
            detail={t(paidSeats <= minimum ? 'overview.minimum' : 'overview.paidSeatsDetail')}
            icon={<FileText />}
          />
        )}
        <StatTile
          label={t('overview.next')}
          value={due ? money(due.totals.includingVat) : '—'}
          detail={
            due
              ? t('overview.nextOn', { day: formats.day(due.on) })
              : t(terms.price.unit === 'none' ? 'overview.noNextFree' : 'overview.noNext')
          }
          icon={<CreditCard />}
        />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card
          title={t('contract.title', { plan: planNames[plan] })}
          actions={
            <Badge dot tone={tones[state]}>
              {t(`states.${state}`)}
            </Badge>
          }
          footer={t('contract.counted')}
        >
          <WhatHappens billing={billing} timeZone={timeZone} />
          <div className="mt-4">
            <ContractFacts billing={billing} timeZone={timeZone} />
          </div>
          {(state === 'active' || state === 'free' || state === 'past-due') && (
            <ButtonLink className="mt-4" variant="secondary" to="/manage/billing/plans">
              {t('contract.choose')}
            </ButtonLink>
          )}
        </Card>
        <SeatChart days={days} limit={limit} />
      </div>
      {due && (
        <Card title={t('next.title')} description={t('next.description', { day: formats.day(due.on) })}>
          <LineTable lines={due.lines} totals={due.totals} />
        </Card>
      )}
      {price && <AskSeatPrice price={price} />}
    </div>
  );
}
