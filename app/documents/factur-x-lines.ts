import { group, leaf, leafOf, type XmlElement } from '~/documents/factur-x-element';
import { amount, billingPeriod, decimal } from '~/documents/factur-x-values';
import type { InvoiceDocument, InvoiceLine, LineFacts } from '~/domain/billing/invoice';
import { describeLine, explainLine } from '~/domain/billing/invoice-words';
import { addDays, type DayPeriod } from '~/domain/calendar';
import { roundHalfUp } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

/** BG-25: the lines, each with its words, price, VAT and period. */
export function linesOf(document: InvoiceDocument, language: Language): XmlElement[] {
  return document.lines.map((line, index) => lineOf(line, index + 1, document.currency, language));
}

function lineOf(line: InvoiceLine, position: number, currency: string, language: Language): XmlElement {
  const t = translator(language, 'invoice');
  const { quantity, price, unit } = pricingOf(line);
  const period = periodOf(line.facts);
  return group(
    'ram:IncludedSupplyChainTradeLineItem',
    group('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', String(position))),
    group(
      'ram:SpecifiedTradeProduct',
      leafOf('ram:Name', describeLine(t, line.facts, language)),
      leafOf('ram:Description', explainLine(t, line.facts, language, currency)),
    ),
    group(
      'ram:SpecifiedLineTradeAgreement',
      group('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', decimal(price, 6, 2))),
    ),
    group(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', decimal(quantity, 4, 0), { unitCode: unit }),
    ),
    group(
      'ram:SpecifiedLineTradeSettlement',
      group(
        'ram:ApplicableTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', line.vatCategory),
        line.vatCategory === 'O' ? null : leaf('ram:RateApplicablePercent', decimal(line.vatRate, 2)),
      ),
      period && billingPeriod(period),
      group(
        'ram:SpecifiedTradeSettlementLineMonetarySummation',
        amount('ram:LineTotalAmount', line.excludingVat),
      ),
    ),
  );
}

type Pricing = {
  /** Ten-thousandths. */
  quantity: number;
  /** Millionths of the currency. */
  price: number;
  /** UN/ECE Recommendation 20: C62 one, MON month. */
  unit: 'C62' | 'MON';
};

/**
 * Quantity and unit price whose product, rounded to the cent, is the line's net: a prorated line has its price
 * prorated. Where six decimals are too few for that (thousands of seats), the line is one at its net.
 */
export function pricingOf(line: InvoiceLine): Pricing {
  const quantity = Math.round(line.quantity * 10_000);
  const [days, of] = prorationOf(line.facts);
  const price = roundHalfUp(BigInt(line.unitPrice) * 10_000n * BigInt(days), of);
  const net = roundHalfUp(BigInt(price) * BigInt(quantity), 100_000_000n);
  const isPerMonth = line.facts.kind === 'advance' && line.facts.seats === null;
  if (net === line.excludingVat && quantity > 0) return { quantity, price, unit: isPerMonth ? 'MON' : 'C62' };
  return { quantity: 10_000, price: line.excludingVat * 10_000, unit: 'C62' };
}

function prorationOf(facts: LineFacts): [days: number, of: number] {
  if (facts.kind === 'credit') return facts.of === null ? [1, 1] : prorationOf(facts.of);
  return facts.kind === 'adjustment' || facts.kind === 'upgrade' ? [facts.days, facts.daysInPeriod] : [1, 1];
}

/** BG-26: the days a line is for. */
function periodOf(facts: LineFacts): DayPeriod | null {
  switch (facts.kind) {
    case 'advance':
      return facts;
    case 'adjustment':
    case 'upgrade':
      return { from: facts.day, to: facts.to };
    case 'interest':
      return { from: facts.from, to: addDays(facts.to, 1) };
    case 'credit':
      return facts.of === null ? null : periodOf(facts.of);
    case 'training':
      return { from: facts.from, to: facts.to };
    case 'recovery':
    case 'expense':
    case 'compensation':
    case 'indemnity':
      return null;
  }
}
