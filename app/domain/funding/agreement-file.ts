/** What an OPCO's answer may come as. */
export const agreementFileTypes: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
]);

export const maximumAgreementBytes = 10_000_000;
