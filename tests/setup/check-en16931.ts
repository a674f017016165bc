import { ciiOrder } from './cii-order';
import { parseXml, type XmlNode } from './parse-xml';

/**
 * Which rules of EN 16931 (BR-...) and of the French reform (BR-FR-...) a CII document of ours breaks: none when it is
 * valid. Figures are read as the whole cents, ten-thousandths or millionths that their texts say, never as fractions.
 */
export function brokenRules(xml: string): string[] {
  const root = parseXml(xml);
  const broken: string[] = [];
  const rule = (name: string, holds: boolean) => {
    if (!holds) broken.push(name);
  };
  checkShape(root, rule);
  if (broken.length > 0) return broken;
  checkHead(root, rule);
  checkLines(root, rule);
  checkVat(root, rule);
  checkTotals(root, rule);
  return broken;
}

type Rule = (name: string, holds: boolean) => void;

const bare = (name: string) => name.replace(/^\w+:/, '');

/** All that is reached from a node by a path of names. */
export function all(node: XmlNode, path: string): XmlNode[] {
  return path
    .split('/')
    .reduce<XmlNode[]>(
      (nodes, name) => nodes.flatMap((one) => one.children.filter((child) => bare(child.name) === name)),
      [node],
    );
}

/** The text at a path, empty where there is none. */
export function textAt(node: XmlNode, path: string): string {
  return all(node, path)[0]?.text ?? '';
}

/** A decimal text as an integer of so many decimals; NaN where it is none or has more. */
function integer(text: string, decimals: number): number {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '' || rest.length > decimals || whole.length + rest.length > 19) return Number.NaN;
  return Number(`${sign}${whole}${rest.padEnd(decimals, '0')}`);
}
const cents = (node: XmlNode, path: string) => integer(textAt(node, path), 2);
const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0);

/** Order and number of elements, no empty one but the delivery, and no element unknown to us. */
function checkShape(node: XmlNode, rule: Rule): void {
  const children = ciiOrder[bare(node.name)];
  if (children === undefined) {
    rule(`${node.name} has text only`, node.children.length === 0 && node.text.trim() !== '');
    return;
  }
  const expected = children
    .split(' ')
    .map((child) => child.replace(/^(\w+)(\W?)$/, '(?:$1 )$2'))
    .join('');
  const found = node.children.map((child) => `${bare(child.name)} `).join('');
  rule(`order in ${node.name}: ${found}`, new RegExp(`^${expected}$`).test(found));
  for (const child of node.children) checkShape(child, rule);
}

const agreement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement';
const settlement = 'SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement';
const isDay = (text: string) => /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);
const isNumber = (text: string) => /^[A-Za-z0-9+\-_/]{1,35}$/.test(text);

function checkHead(root: XmlNode, rule: Rule): void {
  const head = all(root, 'ExchangedDocument')[0] as XmlNode;
  const context = all(root, 'ExchangedDocumentContext')[0] as XmlNode;
  rule(
    'BR-01',
    textAt(context, 'GuidelineSpecifiedDocumentContextParameter/ID') === 'urn:cen.eu:en16931:2017',
  );
  rule('BR-FR-08', textAt(context, 'BusinessProcessSpecifiedDocumentContextParameter/ID') === 'S1');
  rule('BR-02 BR-FR-01 BR-FR-02', isNumber(textAt(head, 'ID')));
  const type = textAt(head, 'TypeCode');
  rule('BR-04 BR-FR-04', ['380', '381', '386'].includes(type));
  const codes = all(head, 'IncludedNote/SubjectCode').map((node) => node.text);
  for (const code of ['PMD', 'PMT', 'AAB']) {
    rule(`BR-FR-05 BR-FR-06 ${code}`, codes.filter((one) => one === code).length === 1);
  }
  const issued = textAt(head, 'IssueDateTime/DateTimeString');
  const due = textAt(root, `${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString`);
  rule('BR-03 BR-FR-03', isDay(issued));
  rule('BR-CO-25 BR-FR-03', isDay(due));
  rule('BR-FR-CO-07', due >= issued);
  rule('BR-05 BR-FR-CO-12', textAt(root, `${settlement}/InvoiceCurrencyCode`) === 'EUR');
  for (const reference of all(root, `${settlement}/InvoiceReferencedDocument`)) {
    rule('BR-55 BR-FR-01', isNumber(textAt(reference, 'IssuerAssignedID')));
    rule('BR-FR-CO-05', isDay(textAt(reference, 'FormattedIssueDateTime/DateTimeString')));
  }
  const references = all(root, `${settlement}/InvoiceReferencedDocument`).length;
  rule('BR-FR-CO-05', type === '381' ? references === 1 : references === 0);
  for (const side of ['SellerTradeParty', 'BuyerTradeParty']) {
    checkParty(all(root, `${agreement}/${side}`)[0] as XmlNode, rule);
  }
  rule(
    'BR-FR-10 BR-CO-26',
    /^\d{9}$/.test(textAt(root, `${agreement}/SellerTradeParty/SpecifiedLegalOrganization/ID`)),
  );
  rule('BR-FR-13', textAt(root, `${agreement}/SellerTradeParty/URIUniversalCommunication/URIID`) !== '');
  const means = all(root, `${settlement}/SpecifiedTradeSettlementPaymentMeans`)[0];
  const mandate = textAt(root, `${settlement}/SpecifiedTradePaymentTerms/DirectDebitMandateID`);
  rule('BR-49', !means || ['48', '58', '59'].includes(textAt(means, 'TypeCode')));
  const iban = means ? textAt(means, 'PayeePartyCreditorFinancialAccount/IBANID') : '';
  rule(
    'BR-50 BR-61',
    !means || (textAt(means, 'TypeCode') === '58') === /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban),
  );
  rule('a mandate goes with a debit', mandate === '' || (!!means && textAt(means, 'TypeCode') === '59'));
  const card = means ? textAt(means, 'ApplicableTradeSettlementFinancialCard/ID') : '';
  rule('BR-51', card === '' || /^\d{4,6}$/.test(card));
}

function checkParty(party: XmlNode, rule: Rule): void {
  const siren = all(party, 'SpecifiedLegalOrganization/ID')[0];
  const siret = all(party, 'GlobalID')[0];
  const address = all(party, 'URIUniversalCommunication/URIID')[0];
  rule('BR-06 BR-07', textAt(party, 'Name').trim() !== '');
  rule('BR-08 to BR-11', /^[A-Z]{2}$/.test(textAt(party, 'PostalTradeAddress/CountryID')));
  rule('scheme of SIREN', !siren || siren.attributes.schemeID === '0002');
  rule('BR-FR-CO-10', !siret || siret.attributes.schemeID === '0009');
  rule('BR-FR-09', !siret || (/^\d{14}$/.test(siret.text) && siret.text.startsWith(siren?.text ?? '-')));
  rule('BR-62 BR-63', !address || ['0225', 'EM'].includes(address.attributes.schemeID ?? ''));
  rule('BR-FR-23', address?.attributes.schemeID !== '0225' || /^[A-Za-z0-9+\-_/]+$/.test(address.text));
  for (const vat of all(party, 'SpecifiedTaxRegistration/ID')) {
    const isFiscal = vat.attributes.schemeID === 'FC' && /^\d{9}$/.test(vat.text);
    rule('BR-CO-09', isFiscal || (vat.attributes.schemeID === 'VA' && /^[A-Z]{2}\S+$/.test(vat.text)));
  }
}

function checkLines(root: XmlNode, rule: Rule): void {
  const lines = all(root, 'SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem');
  const ids = lines.map((line) => textAt(line, 'AssociatedDocumentLineDocument/LineID'));
  rule('BR-21', new Set(ids).size === lines.length);
  for (const line of lines) {
    const quantity = all(line, 'SpecifiedLineTradeDelivery/BilledQuantity')[0];
    const count = integer(quantity?.text ?? '', 4);
    const price = integer(
      textAt(line, 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount'),
      6,
    );
    const net = cents(
      line,
      'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount',
    );
    rule(
      'BR-22 BR-23 BR-FR-DEC-02',
      count > 0 && ['C62', 'MON'].includes(quantity?.attributes.unitCode ?? ''),
    );
    rule('BR-25', textAt(line, 'SpecifiedTradeProduct/Name').trim() !== '');
    rule('BR-26 BR-27 BR-FR-DEC-03', price >= 0);
    rule('BR-24 BR-DEC-23', Number.isInteger(net));
    const product = BigInt(Math.round(count)) * BigInt(Math.round(price));
    rule('net is quantity x price', (product * 2n + 100_000_000n) / 200_000_000n === BigInt(net));
    for (const period of all(line, 'SpecifiedLineTradeSettlement/BillingSpecifiedPeriod'))
      checkPeriod(period, rule);
  }
  for (const period of all(root, `${settlement}/BillingSpecifiedPeriod`)) checkPeriod(period, rule);
}

function checkPeriod(period: XmlNode, rule: Rule): void {
  const [from, to] = ['Start', 'End'].map((side) => textAt(period, `${side}DateTime/DateTimeString`));
  rule('BR-CO-19 BR-CO-20', isDay(from ?? '') && isDay(to ?? ''));
  rule('BR-29 BR-30', (to ?? '') >= (from ?? ''));
}

const validRates = new Set(['0.00', '20.00', '8.50', '10.00', '5.50', '2.10']);
const exemptions: Record<string, readonly string[]> = {
  S: [''],
  AE: ['VATEX-EU-AE'],
  E: ['VATEX-FR-CGI261-4', 'VATEX-FR-FRANCHISE'],
  O: ['VATEX-EU-O'],
};

function checkVat(root: XmlNode, rule: Rule): void {
  const lines = all(root, 'SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem').map((line) => {
    const tax = all(line, 'SpecifiedLineTradeSettlement/ApplicableTradeTax')[0] as XmlNode;
    const net = 'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount';
    return {
      category: textAt(tax, 'CategoryCode'),
      rate: textAt(tax, 'RateApplicablePercent'),
      net: cents(line, net),
    };
  });
  const parts = all(root, `${settlement}/ApplicableTradeTax`);
  const keys = parts.map(
    (part) => `${textAt(part, 'CategoryCode')} ${textAt(part, 'RateApplicablePercent')}`,
  );
  rule('BR-CO-18 BR-S-01 and kin', new Set(keys).size === keys.length);
  rule(
    'BR-S-01 and kin',
    lines.every(({ category, rate }) => keys.includes(`${category} ${rate}`)),
  );
  const categories = new Set(lines.map(({ category }) => category));
  const seller = textAt(root, `${agreement}/SellerTradeParty/SpecifiedTaxRegistration/ID`);
  const buyer = textAt(root, `${agreement}/BuyerTradeParty/SpecifiedTaxRegistration/ID`);
  rule('BR-O-11 to BR-O-14', !categories.has('O') || categories.size === 1);
  rule('BR-O-02', !categories.has('O') || (seller === '' && buyer === ''));
  rule('BR-S-02 BR-E-02 BR-AE-02', categories.has('O') || seller !== '');
  rule('BR-AE-02', !categories.has('AE') || buyer !== '');
  for (const part of parts) {
    const [category, rate] = [textAt(part, 'CategoryCode'), textAt(part, 'RateApplicablePercent')];
    const [base, vat] = [cents(part, 'BasisAmount'), cents(part, 'CalculatedAmount')];
    const reason = textAt(part, 'ExemptionReason');
    const code = textAt(part, 'ExemptionReasonCode');
    rule('BR-47 BR-FR-15', ['S', 'AE', 'E', 'O'].includes(category));
    rule('BR-48 BR-O-05', category === 'O' ? rate === '' : validRates.has(rate));
    rule('BR-S-05 BR-AE-05 BR-E-05', category === 'S' ? integer(rate, 2) > 0 : integer(rate || '0', 2) === 0);
    rule('BR-S-10 BR-AE-10 BR-E-10 BR-O-10', exemptions[category]?.includes(code) === true);
    rule('BR-S-10 BR-AE-10 BR-E-10 BR-O-10', (category === 'S') === (reason === ''));
    const ofPart = lines.filter((line) => line.category === category && line.rate === rate);
    rule('BR-S-08 BR-AE-08 BR-E-08 BR-O-08', base === sum(ofPart.map(({ net }) => net)));
    rule('BR-CO-17 BR-S-09 and kin', vat === Math.floor((base * integer(rate || '0', 2) + 5000) / 10_000));
    rule('BT-8', ['', '5', '72'].includes(textAt(part, 'DueDateTypeCode')));
  }
}

function checkTotals(root: XmlNode, rule: Rule): void {
  const totals = all(root, `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation`)[0] as XmlNode;
  const net = 'SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount';
  const lines = all(root, `SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/${net}`);
  const parts = all(root, `${settlement}/ApplicableTradeTax`).map((part) => cents(part, 'CalculatedAmount'));
  const lineTotal = cents(totals, 'LineTotalAmount');
  const vat = cents(totals, 'TaxTotalAmount');
  rule('BR-12 BR-CO-10', lineTotal === sum(lines.map((line) => integer(line.text, 2))));
  rule('BR-13 BR-CO-13', cents(totals, 'TaxBasisTotalAmount') === lineTotal);
  rule('BR-CO-14', vat === sum(parts));
  rule('BR-53', all(totals, 'TaxTotalAmount')[0]?.attributes.currencyID === 'EUR');
  rule('BR-14 BR-CO-15', cents(totals, 'GrandTotalAmount') === lineTotal + vat);
  rule('BR-15 BR-CO-16', cents(totals, 'DuePayableAmount') === lineTotal + vat);
}
