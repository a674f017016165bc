import type { LinkedAccounts } from '~/use-cases/lifecycle/list-account-links.server';
import { useBillingWords } from '../billing/use-billing-words';

/** What accounts share as a person reads it: a SIREN, a domain, or a payment method by its name. */
export function useSharedName() {
  const { method: nameOf } = useBillingWords();
  return ({ value, method }: Pick<LinkedAccounts, 'value' | 'method'>): string =>
    method ? nameOf(method) : value;
}
