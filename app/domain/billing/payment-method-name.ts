const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  cartes_bancaires: 'CB',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A card's brand as it is written on it; one we do not know keeps the vendor's name. */
export const cardBrandName = (brand: string): string => brands[brand] ?? brand;

/** A payment method in the log, which has no language: its brand and its last figures. */
export function paymentMethodName(method: { kind: string; brand: string | null; last4: string }): string {
  const { kind, brand, last4 } = method;
  return `${kind === 'sepa' ? 'SEPA' : cardBrandName(brand ?? 'Card')} •••• ${last4}`;
}
