import { assertEncodable } from '~/documents/factur-x-checks';
import { group, leaf, xmlDocument, type XmlElement } from '~/documents/factur-x-element';
import { linesOf } from '~/documents/factur-x-lines';
import { partiesOf } from '~/documents/factur-x-parties';
import { settlementOf } from '~/documents/factur-x-settlement';
import { dayIn } from '~/documents/factur-x-values';
import { invoiceMentions } from '~/documents/invoice-mentions';
import type { InvoicePayment } from '~/documents/invoice-payment';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import type { Language } from '~/locales/translator';

const namespaces = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

/** EN 16931 profile of Factur-X 1.0, and the French process "supply of services" (BT-24, BT-23). */
const profile = 'urn:cen.eu:en16931:2017';
const businessProcess = 'S1';

/** UNTDID 1001 where it is no plain invoice: an avoir, and money asked for in advance. */
const typeCodes: Partial<Record<InvoiceDocument['kind'], string>> = { 'credit-note': '381', advance: '386' };

/**
 * An issued document as UN/CEFACT Cross Industry Invoice, EN 16931 profile of Factur-X, with what the French reform asks
 * beyond it (F13). The same document, language and payment give the same text. Throws a RangeError, naming the rule, for
 * a document no valid e-invoice can be made of.
 */
export function facturXml(
  document: InvoiceDocument,
  { language, payment }: { language: Language; payment?: InvoicePayment },
): string {
  assertEncodable(document);
  const root = group(
    'rsm:CrossIndustryInvoice',
    group(
      'rsm:ExchangedDocumentContext',
      group('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', businessProcess)),
      group('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', profile)),
    ),
    group(
      'rsm:ExchangedDocument',
      leaf('ram:ID', document.number),
      leaf('ram:TypeCode', typeCodes[document.kind] ?? '380'),
      dayIn('ram:IssueDateTime', document.issuedOn),
      notesOf(document, language),
    ),
    group(
      'rsm:SupplyChainTradeTransaction',
      linesOf(document, language),
      partiesOf(document, language),
      deliveryOf(document),
      settlementOf(document, language, payment),
    ),
  );
  return xmlDocument(root, namespaces);
}

/** BG-1: late interest PMD, indemnity PMT, discount AAB (BR-FR-05), and what has no code of its own. */
function notesOf(document: InvoiceDocument, language: Language): XmlElement[] {
  const mentions = invoiceMentions(document, language);
  const { lateInterest, indemnity, noDiscount, operation, vatOnDebits, declaration } = mentions;
  const note = (content: string, code?: string) =>
    group('ram:IncludedNote', leaf('ram:Content', content), code ? leaf('ram:SubjectCode', code) : null);
  return [
    note(lateInterest, 'PMD'),
    note(indemnity, 'PMT'),
    note(noDiscount, 'AAB'),
    ...[operation, vatOnDebits, declaration].flatMap((content) => (content ? [note(content)] : [])),
  ];
}

/** BT-72: what is no period's service is done the day it is invoiced; damages deliver nothing. */
function deliveryOf({ kind, period, issuedOn }: InvoiceDocument): XmlElement {
  const isDelivered = kind === 'invoice' && period === null;
  return group(
    'ram:ApplicableHeaderTradeDelivery',
    isDelivered
      ? group('ram:ActualDeliverySupplyChainEvent', dayIn('ram:OccurrenceDateTime', issuedOn))
      : null,
  );
}
