import type { LegalParticulars } from '~/domain/organizations/legal-text';
import { settings } from '~/platform/settings.server';

/** Who runs this installation, from its settings. */
export const legalParticulars: LegalParticulars = {
  operatorName: settings.OPERATOR_NAME,
  operatorAddress: settings.OPERATOR_ADDRESS,
  operatorSiren: settings.OPERATOR_SIREN,
  contactEmail: settings.CONTACT_EMAIL,
  privacyEmail: settings.PRIVACY_EMAIL,
};
