import type { DocumentKind, LineFacts, SaleRule } from '~/domain/billing/invoice';
import { groupBy } from '~/domain/group-by';
import { saleAccounts } from '~/domain/sales/sale-accounts';
import { differenceOf } from '~/domain/sales/sale-difference';
import type { SaleCredit } from '~/domain/sales/sale-credits';
import { lineFacts } from '~/domain/sales/sale-facts';
import {
  compensationKey,
  type SaleAccount,
  type SalePayer,
  type SalePurpose,
  type SaleSituation,
} from '~/domain/sales/sale-situation';

/** A line to be issued: cents without VAT, `vatRate` as the order says it, which the buyer's country may change. */
export type SaleLine = { key: string; rule: SaleRule; facts: LineFacts; cents: number; vatRate: number };

export type SaleDocument = {
  kind: Extract<DocumentKind, 'advance' | 'invoice' | 'compensation'>;
  purpose: SalePurpose;
  payer: SalePayer;
  agreementId: string | null;
  lines: SaleLine[];
};

export type SaleDraft = { documents: SaleDocument[]; credits: SaleCredit[] };

/**
 * What is to be issued now: for each payer and thing what is due in all less what issued documents bear under its key.
 * Told late, twice or in another order the same events come to the same sums; where less is due than documents bear,
 * avoirs take it back from those issued last, never more than each has left. Where an amendment changed the VAT rate of
 * what documents bear, an avoir takes back the old rate and a document asks for the new one.
 */
export function draftSale(situation: SaleSituation): SaleDraft {
  const accounts = saleAccounts(situation);
  const credits: SaleCredit[] = [];
  const missing: MissingSale[] = [];
  for (const account of [...accounts, ...forgotten(situation, accounts)]) {
    const { asked, taken, invoiced } = differenceOf(situation, account);
    credits.push(...taken);
    if (asked.length > 0) missing.push({ ...account, rates: asked, invoiced });
  }
  return { documents: documentsOf(situation, missing), credits };
}

/** What is to be asked for under a key, by rate, and what documents bore of it before. */
type MissingSale = SaleAccount & { rates: readonly [number, number][]; invoiced: number };

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
function documentsOf(situation: SaleSituation, missing: readonly MissingSale[]): SaleDocument[] {
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

function linesOf(situation: SaleSituation, account: MissingSale, purpose: SalePurpose): SaleLine[] {
  const { key, rule, rates } = account;
  const facts = lineFacts(situation, { ...account, purpose });
  return rates.map(([vatRate, cents]) => ({ key, rule, facts, vatRate, cents }));
}
