import { accountScenario, isIban } from './test-accounts.ts';
import { isCardNumber } from './test-cards.ts';
import type { HostedTexts } from './hosted-texts.ts';

export type Method = 'card' | 'sepa_debit';
export type Typed = Record<string, string>;
/** What is wrong, by field, as the name of a text. */
export type Problems = Partial<Record<string, keyof HostedTexts>>;

export type Entered =
  | { kind: 'card'; number: string; expMonth: number; expYear: number; name: string; email: string }
  | { kind: 'sepa_debit'; iban: string; name: string; email: string };

/** Checks what was typed as Stripe's page does before a bank is asked; months end at the business clock. */
export function readEntered(
  method: Method,
  typed: Typed,
  now: Date,
): { entered: Entered } | { problems: Problems } {
  const text = (name: string) => (typed[name] ?? '').trim();
  const [name, email] = [text('name'), text('email')];
  const problems: Problems = {};
  if (!name) problems.name = 'missingName';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.email = 'badEmail';
  if (method === 'sepa_debit') {
    const iban = text('iban').replace(/\s/g, '').toUpperCase();
    if (iban.length < 15) problems.iban = 'incompleteIban';
    else if (!isIban(iban)) problems.iban = 'badIban';
    else if (accountScenario(iban) === 'undebitable') problems.iban = 'undebitable';
    return Object.keys(problems).length > 0
      ? { problems }
      : { entered: { kind: 'sepa_debit', iban, name, email } };
  }
  const number = text('number').replace(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(number)) problems.number = 'incompleteNumber';
  else if (!isCardNumber(number)) problems.number = 'badNumber';
  const [, month = '', year = ''] = /^(\d{1,2})\s*\/?\s*((?:20)?\d{2})$/.exec(text('expiry')) ?? [];
  const [expMonth, expYear] = [Number(month), Number(year.length === 2 ? `20${year}` : year)];
  if (expMonth < 1 || expMonth > 12 || !year) problems.expiry = 'badExpiry';
  else if (now.getTime() >= Date.UTC(expYear, expMonth)) problems.expiry = 'pastExpiry';
  const cvcLength = /^3[47]/.test(number) ? 4 : 3;
  if (!/^\d+$/.test(text('cvc')) || text('cvc').length !== cvcLength) problems.cvc = 'badCvc';
  return Object.keys(problems).length > 0
    ? { problems }
    : { entered: { kind: 'card', number, expMonth, expYear, name, email } };
}

/** Where on the form a bank's refusal is shown, and in which words. */
export function refusalOnForm(code: string, declineCode: string | undefined): Problems {
  if (code === 'expired_card') return { expiry: 'expired_card' };
  if (code === 'incorrect_cvc') return { cvc: 'incorrect_cvc' };
  if (code === 'processing_error' || code === 'setup_intent_authentication_failure') return { number: code };
  return { number: declineCode === 'insufficient_funds' ? 'insufficient_funds' : 'refused' };
}
