import type { DocumentKind, LineFacts, SaleRule } from '~/domain/billing/invoice';
import { expensesOf, netTrainingLines } from '~/domain/funding/order-price';
import { groupBy } from '~/domain/group-by';
import { saleAccounts } from '~/domain/sales/sale-accounts';
import { lineFacts } from '~/domain/sales/sale-facts';
import {
  compensationKey,
  plainKey,
  type InvoicedSaleLine,
  type SaleAccount,
  type SalePayer,
  type SalePurpose,
  type SaleSituation,
} from '~/domain/sales/sale-situation';
import { splitByLargestRemainder, sum } from '~/domain/money';

/** A line to be issued: cents without VAT, `vatRate` as the order says it, which the buyer's country may change. */
export type SaleLine = { key: string; rule: SaleRule; facts: LineFacts; cents: number; vatRate: number };

export type SaleDocument = {
  kind: Extract<DocumentKind, 'advance' | 'invoice' | 'compensation'>;
  purpose: SalePurpose;
  payer: SalePayer;
  agreementId: string | null;
  lines: SaleLine[];
};

/** What is to be taken back of an issued document, under a key and rate that it bears. */
export type SaleCredit = { invoiceId: string; key: string; rule: SaleRule; cents: number; vatRate: number };

export type SaleDraft = { documents: SaleDocument[]; credits: SaleCredit[] };

/**
 * What is to be issued now: for each payer and thing what is due in all less what issued documents bear under its key.
 * Told late, twice or in another order the same events come to the same sums; where less is due than documents bear,
 * avoirs take it back from those issued last, never more than each has left.
 */
export function draftSale(situation: SaleSituation): SaleDraft {
  const accounts = saleAccounts(situation);
  const credits: SaleCredit[] = [];
  const missing: (SaleAccount & { invoiced: number })[] = [];
  for (const account of [...accounts, ...forgotten(situation, accounts)]) {
    const own = situation.invoiced.filter(({ key }) => key === account.key);
    const invoiced = sum(own.map(({ cents }) => cents));
    const cents = account.cents - invoiced;
    if (cents > 0) missing.push({ ...account, cents, invoiced });
    if (cents < 0) credits.push(...creditsOf(situation.invoiced, account.key, -cents, account.rule));
  }
  return { documents: documentsOf(situation, missing), credits };
}

/** Keys that documents bear and nothing is due under any more: of an agreement that was amended, of lines taken off. */
function forgotten({ invoiced, acceptedAt }: SaleSituation, known: readonly SaleAccount[]): SaleAccount[] {
  if (!acceptedAt) return [];
  const keys = new Set(known.map(({ key }) => key));
  const others = [...new Set(invoiced.map(({ key }) => key))].filter(
    (key) => !keys.has(key) && /^(training:|expense:|compensation$)/.test(key),
  );
  return others.map((key) => ({ key, payer: 'client', agreementId: null, rule: 'K12', cents: 0 }));
}

/** One document for the client, one for each OPCO, and one for the indemnity alone (F1). */
function documentsOf(
  situation: SaleSituation,
  missing: readonly (SaleAccount & { invoiced: number })[],
): SaleDocument[] {
  const groups = groupBy(missing, ({ key, payer, agreementId }) =>
    key === compensationKey ? compensationKey : `${payer} ${agreementId ?? ''}`,
  );
  return [...groups.values()].map((accounts): SaleDocument => {
    const first = accounts[0]!;
    const purpose = purposeOf(situation, first);
    return {
      kind: kindOf(purpose),
      purpose,
      payer: first.payer,
      agreementId: first.agreementId,
      lines: accounts.flatMap((account) => linesOf(situation, account, purpose)),
    };
  });
}

function purposeOf({ settlement }: SaleSituation, { key, payer, rule }: SaleAccount): SalePurpose {
  if (key === compensationKey) return 'compensation';
  if (payer === 'opco') return 'opco';
  if (settlement) return 'balance';
  return rule === 'K20' ? 'whole' : 'advance';
}

function kindOf(purpose: SalePurpose): SaleDocument['kind'] {
  if (purpose === 'compensation') return 'compensation';
  return purpose === 'advance' || purpose === 'whole' ? 'advance' : 'invoice';
}

function linesOf(
  situation: SaleSituation,
  account: SaleAccount & { invoiced: number },
  purpose: SalePurpose,
): SaleLine[] {
  const { key, rule, cents } = account;
  const facts = lineFacts(situation, { ...account, purpose });
  if (key === compensationKey) return [{ key, rule, facts, cents, vatRate: 0 }];
  if (key.startsWith('expense:')) {
    const expense = expensesOf(situation.order.lines)[Number(key.slice('expense:'.length))];
    return [{ key, rule, facts, cents, vatRate: expense?.vatRate ?? 0 }];
  }
  return trainingRates(situation, cents).map(([vatRate, part]) => ({
    key,
    rule,
    facts,
    vatRate,
    cents: part,
  }));
}

/** A part of the training's price, split over the VAT rates of its lines by the largest remainder; rates in order. */
export function trainingRates({ order }: Pick<SaleSituation, 'order'>, cents: number): [number, number][] {
  const nets = new Map<number, number>();
  for (const { vatRate, excludingVat } of netTrainingLines(order.lines)) {
    nets.set(vatRate, (nets.get(vatRate) ?? 0) + excludingVat);
  }
  const rates = [...nets].filter(([, net]) => net > 0).sort(([one], [other]) => other - one);
  if (rates.length === 0) return [];
  const parts = splitByLargestRemainder(
    cents,
    rates.map(([, net]) => net),
  );
  return rates
    .map(([rate], index): [number, number] => [rate, parts[index] ?? 0])
    .filter(([, part]) => part > 0);
}

/** What is left of issued documents under a key, by document and rate, those issued first before others. */
export function leftOf(
  invoiced: readonly InvoicedSaleLine[],
  key: string,
): { invoiceId: string; vatRate: number; cents: number }[] {
  const left = new Map<string, { invoiceId: string; vatRate: number; cents: number }>();
  for (const line of invoiced) {
    if (plainKey(line.key) !== key) continue;
    const invoiceId = line.creditsId ?? line.invoiceId;
    const place = `${invoiceId} ${line.vatRate}`;
    const known = left.get(place) ?? { invoiceId, vatRate: line.vatRate, cents: 0 };
    left.set(place, { ...known, cents: known.cents + line.cents });
  }
  return [...left.values()].filter(({ cents }) => cents > 0);
}

/** Takes cents back under a key, from the documents issued last first, over their rates in proportion. */
export function creditsOf(
  invoiced: readonly InvoicedSaleLine[],
  key: string,
  cents: number,
  rule: SaleRule,
): SaleCredit[] {
  const documents = [...groupBy(leftOf(invoiced, key), ({ invoiceId }) => invoiceId)].reverse();
  const credits: SaleCredit[] = [];
  let open = cents;
  for (const [invoiceId, rates] of documents) {
    const taken = Math.min(open, sum(rates.map((rate) => rate.cents)));
    if (taken <= 0) break;
    open -= taken;
    const parts = splitByLargestRemainder(
      taken,
      rates.map((rate) => rate.cents),
    );
    rates.forEach(({ vatRate }, index) => {
      const part = parts[index] ?? 0;
      if (part > 0) credits.push({ invoiceId, key, rule, cents: part, vatRate });
    });
  }
  return credits;
}
