import { vatIdentifier } from '~/documents/factur-x-checks';
import { group, leaf, leafOf, type XmlElement } from '~/documents/factur-x-element';
import { legalParticulars } from '~/documents/invoice-mentions';
import type { InvoiceDocument, InvoiceParty } from '~/domain/billing/invoice';
import type { Language } from '~/locales/translator';

/** BG-4 and BG-7: who sells and who buys. A document outside VAT names no VAT number (BR-O-02). */
export function partiesOf(document: InvoiceDocument, language: Language): XmlElement {
  const isOutsideVat = document.vat.some(({ vatCategory }) => vatCategory === 'O');
  return group(
    'ram:ApplicableHeaderTradeAgreement',
    leafOf('ram:BuyerReference', document.sale?.buyerReference),
    party(
      'ram:SellerTradeParty',
      document.seller,
      isOutsideVat,
      legalParticulars(document, language).join(', '),
    ),
    party('ram:BuyerTradeParty', document.buyer, isOutsideVat, null),
    document.sale
      ? group('ram:SellerOrderReferencedDocument', leafOf('ram:IssuerAssignedID', document.sale.orderNumber))
      : null,
  );
}

function party(
  name: string,
  { name: title, siren, siret, vatNumber, street, postalCode, city, country, email }: InvoiceParty,
  isOutsideVat: boolean,
  legal: string | null,
): XmlElement {
  const isSirenKnown = /^\d{9}$/.test(siren ?? '');
  const isSiretKnown = isSirenKnown && /^\d{14}$/.test(siret ?? '') && siret?.startsWith(siren ?? '');
  const vat = isOutsideVat ? null : vatIdentifier(vatNumber);
  // Whoever sells only what is exempt may have no VAT number: the SIREN stands for it (BT-32, BR-E-02).
  const fiscal = !isOutsideVat && !vat && name === 'ram:SellerTradeParty' ? siren : null;
  return group(
    name,
    isSiretKnown ? leafOf('ram:GlobalID', siret, { schemeID: '0009' }) : null,
    leafOf('ram:Name', title),
    leafOf('ram:Description', legal),
    isSirenKnown
      ? group('ram:SpecifiedLegalOrganization', leafOf('ram:ID', siren, { schemeID: '0002' }))
      : null,
    group(
      'ram:PostalTradeAddress',
      leafOf('ram:PostcodeCode', postalCode),
      leafOf('ram:LineOne', street),
      leafOf('ram:CityName', city),
      leaf('ram:CountryID', country),
    ),
    electronicAddress(isSirenKnown ? siren : null, email),
    vat ? group('ram:SpecifiedTaxRegistration', leaf('ram:ID', vat, { schemeID: 'VA' })) : null,
    fiscal ? group('ram:SpecifiedTaxRegistration', leaf('ram:ID', fiscal, { schemeID: 'FC' })) : null,
  );
}

/** BT-34 and BT-49: the address in the French directory is the SIREN; abroad the e-mail address. */
function electronicAddress(siren: string | null, email: string | null): XmlElement | null {
  const address = siren
    ? leaf('ram:URIID', siren, { schemeID: '0225' })
    : leafOf('ram:URIID', email, { schemeID: 'EM' });
  return address && group('ram:URIUniversalCommunication', address);
}
