import { creditsOf, leftOf, type SaleCredit } from '~/domain/sales/sale-credits';
import type { SaleDocument } from '~/domain/sales/sale-draft';
import { trainingRates } from '~/domain/sales/sale-rates';
import { creditByHand, leftOfDocument, withVat } from '~/domain/sales/sale-credit';
import { lineFacts } from '~/domain/sales/sale-facts';
import { saleAccounts } from '~/domain/sales/sale-accounts';
import { clientKey, opcoKey, type SaleSituation } from '~/domain/sales/sale-situation';
import { sum } from '~/domain/money';

/** A sum moved from one payer to the other: avoirs to the one, and a document to the other that stands for them. */
export type SaleMove = { cents: number; credits: SaleCredit[]; document: SaleDocument };

/**
 * The OPCO does not pay, whatever the cause (K21): what is open of its documents (`open`: cents with VAT by document) is
 * taken back and asked of the client; what it did pay stays. Null where nothing is open of them.
 */
export function moveToClient(
  situation: SaleSituation,
  agreementId: string,
  open: ReadonlyMap<string, number>,
): SaleMove | null {
  const { invoiced } = situation;
  const documents = new Set(leftOf(invoiced, opcoKey(agreementId)).map(({ invoiceId }) => invoiceId));
  const credits = [...documents].flatMap((invoiceId): SaleCredit[] => {
    const left = withVat(leftOfDocument(invoiced, invoiceId));
    const gross = Math.min(left, open.get(invoiceId) ?? 0);
    const taken = gross > 0 ? creditByHand(invoiced, { invoiceId, gross, again: true }) : null;
    return (taken ?? []).map((credit) => ({ ...credit, rule: 'K21' }));
  });
  const cents = sum(credits.map((credit) => credit.cents));
  if (!situation.settlement || cents === 0) return null;
  const account = { key: clientKey, agreementId, purpose: 'unpaid-by-opco', invoiced: 0 } as const;
  const facts = lineFacts(situation, account);
  return {
    ...{ cents, credits },
    document: {
      ...{ kind: 'invoice', purpose: 'unpaid-by-opco', payer: 'client', agreementId: null },
      lines: trainingRates(situation, cents).map(([vatRate, part]) => ({
        ...{ key: clientKey, rule: 'K21', facts, cents: part, vatRate },
      })),
    },
  };
}

/**
 * What of an agreement that came late, or of which the client bears what was not paid, may be asked of its OPCO: what it
 * counts for, of the client's part, in cents. Nothing where the OPCO never pays the organization (K17).
 */
export function movableToOpco(situation: SaleSituation, agreementId: string): number {
  const { settlement, invoiced } = situation;
  const settled = settlement?.agreements.find((one) => one.agreementId === agreementId);
  if (!settlement || !settled || settled.reasons.some((reason) => reason !== 'agreement-late')) return 0;
  const accounts = saleAccounts(situation);
  const due = (key: string) => sum(accounts.filter((one) => one.key === key).map(({ cents }) => cents));
  const borne = sum(leftOf(invoiced, clientKey).map(({ cents }) => cents));
  return Math.max(0, Math.min(settled.claimable - due(opcoKey(agreementId)), due(clientKey), borne));
}

/**
 * An agreement that came at or after the start of the first session is taken into account by hand (K20): avoir to the
 * client, invoice to the OPCO. Null where it counts for nothing.
 */
export function moveToOpco(situation: SaleSituation, agreementId: string): SaleMove | null {
  const cents = movableToOpco(situation, agreementId);
  if (cents === 0) return null;
  const key = opcoKey(agreementId);
  const facts = lineFacts(situation, { key, agreementId, purpose: 'late-agreement', invoiced: 0 });
  return {
    cents,
    credits: creditsOf(situation.invoiced, clientKey, cents, 'K20'),
    document: {
      ...{ kind: 'invoice', purpose: 'late-agreement', payer: 'opco', agreementId },
      lines: trainingRates(situation, cents).map(([vatRate, part]) => ({
        ...{ key, rule: 'K20', facts, cents: part, vatRate },
      })),
    },
  };
}
