import { expect, test } from 'vitest';
import { paymentMethodName } from './payment-method-name';

test.each([
  [{ kind: 'card', brand: 'visa', last4: '4242' }, 'Visa •••• 4242'],
  [{ kind: 'card', brand: 'cartes_bancaires', last4: '0003' }, 'CB •••• 0003'],
  [{ kind: 'card', brand: 'newcomer', last4: '0001' }, 'newcomer •••• 0001'],
  [{ kind: 'sepa', brand: null, last4: '2606' }, 'SEPA •••• 2606'],
])('the log names a payment method as it is written on it: %o', (method, name) => {
  expect(paymentMethodName(method)).toBe(name);
});
