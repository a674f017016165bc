import type { TFunction } from 'i18next';
import type { LineFacts, TrainingFacts } from '~/domain/billing/invoice';
import { planNames } from '~/domain/billing/plan-codes';
import { addDays, type DayPeriod, type IsoDay } from '~/domain/calendar';
import { formatDay } from '~/domain/calendar-format';
import { numberFormat } from '~/domain/intl-formats';
import { formatMoney, formatRate } from '~/domain/money';

export const invoiceStatuses = [
  'open',
  'processing',
  'paid',
  'overdue',
  'disputed',
  'credited',
  'deducted',
  'refunded',
] as const;

/**
 * How an issued document stands; its word is `invoice:statuses.<status>`. `disputed`: nothing of it is to be paid but
 * what is contested; `deducted` and `refunded` are what became of a credit note.
 */
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** What a line is for, in one sentence: `Business : 12 utilisateurs, du 3 novembre au 2 décembre 2026`. */
export function describeLine(t: TFunction<'invoice'>, facts: LineFacts, language: string): string {
  switch (facts.kind) {
    case 'advance': {
      const values = { plan: planNames[facts.plan], period: periodWords(t, facts, language) };
      return facts.seats === null
        ? t('lines.advanceFlat', values)
        : t('lines.advance', { ...values, count: facts.seats });
    }
    case 'adjustment':
      return t('lines.adjustment', {
        plan: planNames[facts.plan],
        count: facts.seats,
        day: withoutYear(facts.day, language),
        days: t('lines.days', { count: facts.days, of: facts.daysInPeriod }),
      });
    case 'upgrade':
      return t('lines.upgrade', {
        from: planNames[facts.fromPlan],
        to: planNames[facts.toPlan],
        day: withoutYear(facts.day, language),
        days: t('lines.days', { count: facts.days, of: facts.daysInPeriod }),
      });
    case 'recovery':
      return t('lines.recovery');
    case 'interest': {
      const period = periodWords(t, { from: facts.from, to: addDays(facts.to, 1) }, language);
      return t('lines.interest', { number: facts.invoiceNumber, period });
    }
    case 'indemnity':
      return t('lines.indemnity', { number: facts.invoiceNumber });
    case 'training': {
      const { title, orderNumber: order, agreementNumber } = facts;
      const values = { title, order, agreement: agreementNumber ?? '' };
      const share = formatRate(facts.share ?? 0, language);
      return t(`lines.training.${facts.part}`, { ...values, share });
    }
    case 'expense':
      return t('lines.expense', { label: facts.label, order: facts.orderNumber });
    case 'compensation':
      return t('lines.compensation', { title: facts.title, order: facts.orderNumber });
    case 'credit':
      return facts.of === null
        ? t('lines.creditWhole')
        : t('lines.credit', { line: describeLine(t, facts.of, language) });
  }
}

/** The calculation or rule behind a line's amount, null where the sentence says it all: `7 × 6,00 € × 13 ÷ 30 jours`. */
export function explainLine(
  t: TFunction<'invoice'>,
  facts: LineFacts,
  language: string,
  currency = 'EUR',
): string | null {
  const money = (cents: number) => formatMoney({ cents, currency }, language);
  switch (facts.kind) {
    case 'advance':
      return facts.seats === null
        ? t('details.advanceFlat', { price: money(facts.unitPrice) })
        : t('details.advance', { seats: facts.seats, price: money(facts.unitPrice) });
    case 'adjustment':
      return t('details.adjustment', {
        seats: facts.seats,
        price: money(facts.unitPrice),
        days: facts.days,
        of: facts.daysInPeriod,
      });
    case 'upgrade':
      return t('details.upgrade', {
        after: money(facts.monthlyAfter),
        before: money(facts.monthlyBefore),
        days: facts.days,
        of: facts.daysInPeriod,
      });
    case 'recovery':
    case 'expense':
      return null;
    case 'training':
      return trainingDetails(t, facts, language, money);
    case 'compensation':
      return t('details.compensation', { period: periodWords(t, facts, language) });
    case 'interest': {
      const values = { base: money(facts.base), rate: formatRate(facts.rate, language), days: facts.days };
      return t(facts.provisional ? 'details.interestProvisional' : 'details.interest', values);
    }
    case 'indemnity':
      return t('details.indemnity');
    case 'credit':
      return facts.reason;
  }
}

/** Days, hours and names of a training, and what was invoiced of it before. */
function trainingDetails(
  t: TFunction<'invoice'>,
  facts: TrainingFacts,
  language: string,
  money: (cents: number) => string,
): string {
  const hours = (minutes: number) => formatHours(minutes, language);
  const names = facts.people.map(({ name, minutes }) =>
    minutes === null ? name : t('details.person', { name, hours: hours(minutes) }),
  );
  const sentences = [
    t('details.training', { period: periodWords(t, facts, language), hours: hours(facts.minutes) }),
    ...(names.length > 0 ? [t('details.people', { names: names.join(', ') })] : []),
    ...(facts.deducted > 0 ? [t('details.deducted', { amount: money(facts.deducted) })] : []),
  ];
  return sentences.join(' ');
}

/** `14 h`, `3 h 26` */
function formatHours(minutes: number, language: string): string {
  const hours = `${numberFormat(language, {}).format(Math.floor(minutes / 60))}\u00a0h`;
  const rest = minutes % 60;
  return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, '0')}`;
}

/** A half-open stretch of days with its last day named, the year once where it is the same. */
export function periodWords(t: TFunction<'invoice'>, { from, to }: DayPeriod, language: string): string {
  const last = addDays(to, -1);
  if (last <= from) return t('periods.day', { day: dayWords(from, language) });
  const sameYear = from.slice(0, 4) === last.slice(0, 4);
  return t('periods.days', {
    from: sameYear ? withoutYear(from, language) : dayWords(from, language),
    to: dayWords(last, language),
  });
}

/** A day in words that stay on one line. */
function dayWords(day: IsoDay, language: string): string {
  return formatDay(day, language).replace(/\s/g, '\u00a0');
}

function withoutYear(day: IsoDay, language: string): string {
  return dayWords(day, language).replace(/\s\d{4}$/, '');
}
