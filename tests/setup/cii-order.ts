/**
 * Elements that our documents use of the EN 16931 profile, each with its children in the order that the schema demands:
 * `?` at most one, `*` any number, `+` one or more, nothing exactly one.
 */
export const ciiOrder: Readonly<Record<string, string>> = {
  CrossIndustryInvoice: 'ExchangedDocumentContext ExchangedDocument SupplyChainTradeTransaction',
  ExchangedDocumentContext:
    'BusinessProcessSpecifiedDocumentContextParameter? GuidelineSpecifiedDocumentContextParameter',
  BusinessProcessSpecifiedDocumentContextParameter: 'ID',
  GuidelineSpecifiedDocumentContextParameter: 'ID',
  ExchangedDocument: 'ID TypeCode IssueDateTime IncludedNote*',
  IssueDateTime: 'DateTimeString',
  IncludedNote: 'Content SubjectCode?',
  SupplyChainTradeTransaction:
    'IncludedSupplyChainTradeLineItem+ ApplicableHeaderTradeAgreement ApplicableHeaderTradeDelivery ApplicableHeaderTradeSettlement',
  IncludedSupplyChainTradeLineItem:
    'AssociatedDocumentLineDocument SpecifiedTradeProduct SpecifiedLineTradeAgreement SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement',
  AssociatedDocumentLineDocument: 'LineID',
  SpecifiedTradeProduct: 'Name Description?',
  SpecifiedLineTradeAgreement: 'NetPriceProductTradePrice',
  NetPriceProductTradePrice: 'ChargeAmount',
  SpecifiedLineTradeDelivery: 'BilledQuantity',
  SpecifiedLineTradeSettlement:
    'ApplicableTradeTax BillingSpecifiedPeriod? SpecifiedTradeSettlementLineMonetarySummation',
  SpecifiedTradeSettlementLineMonetarySummation: 'LineTotalAmount',
  ApplicableHeaderTradeAgreement:
    'BuyerReference? SellerTradeParty BuyerTradeParty SellerOrderReferencedDocument?',
  SellerOrderReferencedDocument: 'IssuerAssignedID',
  SellerTradeParty:
    'GlobalID* Name Description? SpecifiedLegalOrganization? PostalTradeAddress URIUniversalCommunication? SpecifiedTaxRegistration?',
  BuyerTradeParty:
    'GlobalID* Name SpecifiedLegalOrganization? PostalTradeAddress URIUniversalCommunication? SpecifiedTaxRegistration?',
  SpecifiedLegalOrganization: 'ID',
  PostalTradeAddress: 'PostcodeCode? LineOne? CityName? CountryID',
  URIUniversalCommunication: 'URIID',
  SpecifiedTaxRegistration: 'ID',
  ApplicableHeaderTradeDelivery: 'ActualDeliverySupplyChainEvent?',
  ActualDeliverySupplyChainEvent: 'OccurrenceDateTime',
  OccurrenceDateTime: 'DateTimeString',
  ApplicableHeaderTradeSettlement:
    'CreditorReferenceID? PaymentReference? InvoiceCurrencyCode SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax+ BillingSpecifiedPeriod? SpecifiedTradePaymentTerms? SpecifiedTradeSettlementHeaderMonetarySummation InvoiceReferencedDocument*',
  SpecifiedTradeSettlementPaymentMeans:
    'TypeCode Information? ApplicableTradeSettlementFinancialCard? PayeePartyCreditorFinancialAccount? PayeeSpecifiedCreditorFinancialInstitution?',
  PayeePartyCreditorFinancialAccount: 'IBANID',
  PayeeSpecifiedCreditorFinancialInstitution: 'BICID',
  ApplicableTradeSettlementFinancialCard: 'ID',
  ApplicableTradeTax:
    'CalculatedAmount? TypeCode ExemptionReason? BasisAmount? CategoryCode ExemptionReasonCode? DueDateTypeCode? RateApplicablePercent?',
  BillingSpecifiedPeriod: 'StartDateTime? EndDateTime?',
  StartDateTime: 'DateTimeString',
  EndDateTime: 'DateTimeString',
  SpecifiedTradePaymentTerms: 'DueDateDateTime? DirectDebitMandateID?',
  DueDateDateTime: 'DateTimeString',
  SpecifiedTradeSettlementHeaderMonetarySummation:
    'LineTotalAmount TaxBasisTotalAmount TaxTotalAmount? GrandTotalAmount DuePayableAmount',
  InvoiceReferencedDocument: 'IssuerAssignedID FormattedIssueDateTime?',
  FormattedIssueDateTime: 'DateTimeString',
};
