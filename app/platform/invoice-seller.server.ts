import type { InvoiceParty } from '~/domain/billing/invoice';
import { settings } from '~/platform/settings.server';

/** Who runs this installation, as its invoices name it. The address is written `street, postal code city`. */
export function invoiceSeller(): InvoiceParty {
  const address = settings.OPERATOR_ADDRESS;
  const [, street = address, postalCode = '', city = ''] = /^(.*),\s*(\d{5})\s+(.+)$/.exec(address) ?? [];
  return {
    name: settings.OPERATOR_NAME,
    legalForm: settings.OPERATOR_LEGAL_FORM,
    shareCapitalCents:
      settings.OPERATOR_SHARE_CAPITAL === null ? null : settings.OPERATOR_SHARE_CAPITAL * 100,
    registration: settings.OPERATOR_REGISTRATION,
    siren: settings.OPERATOR_SIREN,
    siret: null,
    vatNumber: settings.OPERATOR_VAT_NUMBER,
    ...{ street, postalCode, city, country: 'FR', email: settings.CONTACT_EMAIL },
  };
}
