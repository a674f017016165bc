import type { LineFacts, TrainingFacts } from '~/domain/billing/invoice';
import { addDays } from '~/domain/calendar';
import { expensesOf } from '~/domain/funding/order-price';
import {
  compensationKey,
  type SaleAccount,
  type SalePurpose,
  type SaleSituation,
} from '~/domain/sales/sale-situation';

type Account = Pick<SaleAccount, 'key' | 'agreementId'> & { purpose: SalePurpose; invoiced: number };

/** What a line is for, from which its words are made in either language. */
export function lineFacts(
  situation: SaleSituation,
  { key, agreementId, purpose, invoiced }: Account,
): LineFacts {
  const { order, agreements } = situation;
  const { title, number: orderNumber, startsOn: from, minutes } = order;
  const to = addDays(order.endsOn, 1);
  if (key === compensationKey) return { kind: 'compensation', title, orderNumber, from, to };
  if (key.startsWith('expense:')) {
    const expense = expensesOf(order.lines)[Number(key.slice('expense:'.length))];
    return { kind: 'expense', label: expense?.label ?? '', orderNumber };
  }
  const agreement = agreements.find(({ id }) => id === agreementId);
  return {
    ...{ kind: 'training', part: partOf(purpose), title, orderNumber, from, to, minutes },
    share: purpose === 'advance' ? order.advance : null,
    agreementNumber: agreement?.number ?? null,
    people: peopleOf(situation, purpose === 'unpaid-by-opco' ? null : agreementId),
    deducted: Math.max(0, invoiced),
  };
}

function partOf(purpose: SalePurpose): TrainingFacts['part'] {
  if (purpose === 'opco' || purpose === 'late-agreement') return 'opco';
  if (purpose === 'advance' || purpose === 'whole' || purpose === 'unpaid-by-opco') return purpose;
  return 'balance';
}

/** For the client whoever did not leave; for an OPCO those it pays for, with the minutes that it funds. */
function peopleOf({ order, settlement }: SaleSituation, agreementId: string | null): TrainingFacts['people'] {
  if (agreementId === null || !settlement) {
    return order.people.filter(({ left }) => !left).map(({ name }) => ({ name, minutes: null }));
  }
  const names = new Map(order.people.map(({ enrolmentId, name }) => [enrolmentId, name]));
  return settlement.amounts
    .filter((amount) => amount.agreementId === agreementId)
    .map(({ enrolmentId, fundableMinutes }) => ({
      name: names.get(enrolmentId) ?? '',
      minutes: fundableMinutes,
    }));
}
