import { group, leaf, leafOf, type XmlElement } from '~/documents/factur-x-element';
import { amount, billingPeriod, dayIn, decimal } from '~/documents/factur-x-values';
import { exemptionsOf } from '~/documents/invoice-mentions';
import { paymentOfDocument, paymentWords, type InvoicePayment } from '~/documents/invoice-payment';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { translator, type Language } from '~/locales/translator';

/** BG-16 to BG-23 and BG-3: how it is paid, VAT, totals, and what a credit note corrects. */
export function settlementOf(
  document: InvoiceDocument,
  language: Language,
  given: InvoicePayment | undefined,
): XmlElement {
  const payment = given ?? paymentOfDocument(document);
  const mandate = payment?.means === 'sepa-debit' ? payment : null;
  const { credits, period, currency } = document;
  return group(
    'ram:ApplicableHeaderTradeSettlement',
    leafOf('ram:CreditorReferenceID', mandate?.creditorId),
    leaf('ram:PaymentReference', document.number),
    leaf('ram:InvoiceCurrencyCode', currency),
    payment && paymentMeans(payment, language),
    vatBreakdown(document, language),
    period && billingPeriod(period),
    group(
      'ram:SpecifiedTradePaymentTerms',
      dayIn('ram:DueDateDateTime', document.dueOn),
      leafOf('ram:DirectDebitMandateID', mandate?.mandateReference),
    ),
    group(
      'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
      amount('ram:LineTotalAmount', document.excludingVat),
      amount('ram:TaxBasisTotalAmount', document.excludingVat),
      amount('ram:TaxTotalAmount', document.vatTotal, { currencyID: currency }),
      amount('ram:GrandTotalAmount', document.includingVat),
      amount('ram:DuePayableAmount', document.includingVat),
    ),
    credits &&
      group(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', credits.number),
        dayIn('ram:FormattedIssueDateTime', credits.issuedOn, 'qdt'),
      ),
  );
}

/** UNTDID 4461: 58 SEPA credit transfer, 59 SEPA direct debit, 48 card. */
const meansCodes: Record<InvoicePayment['means'], string> = {
  transfer: '58',
  'sepa-debit': '59',
  card: '48',
};

function paymentMeans(payment: InvoicePayment, language: Language): XmlElement {
  const last4 = payment.means === 'card' ? payment.last4 : null;
  const account = payment.means === 'transfer' ? payment : null;
  return group(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', meansCodes[payment.means]),
    leafOf('ram:Information', paymentWords(translator(language, 'invoice'), payment)),
    last4 ? group('ram:ApplicableTradeSettlementFinancialCard', leaf('ram:ID', last4)) : null,
    account && group('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', account.iban)),
    account?.bic
      ? group('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', account.bic))
      : null,
  );
}

/** UNTDID 2475 for BT-8: VAT is due by the invoice's date (option for debits), or when the service is paid. */
const vatPoint = { debits: '5', collection: '72' } as const;

function vatBreakdown(document: InvoiceDocument, language: Language): XmlElement[] {
  const exemptions = exemptionsOf(document, language);
  return document.vat.map(({ vatCategory, vatRate, excludingVat, vat }, index) =>
    group(
      'ram:ApplicableTradeTax',
      amount('ram:CalculatedAmount', vat),
      leaf('ram:TypeCode', 'VAT'),
      leafOf('ram:ExemptionReason', exemptions[index]?.reason),
      amount('ram:BasisAmount', excludingVat),
      leaf('ram:CategoryCode', vatCategory),
      leafOf('ram:ExemptionReasonCode', exemptions[index]?.code),
      vatCategory === 'S'
        ? leaf('ram:DueDateTypeCode', document.vatOnDebits ? vatPoint.debits : vatPoint.collection)
        : null,
      vatCategory === 'O' ? null : leaf('ram:RateApplicablePercent', decimal(vatRate, 2)),
    ),
  );
}
