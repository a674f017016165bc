/**
 * What becomes of debits of a test account. The days are business days of the sandbox's clock: Stripe's own tests are
 * over in minutes, a real debit takes five days.
 */
export interface AccountScenario {
  days: number;
  failure: { code: string; failureCode: string; message: string } | null;
  disputed?: true;
}

const failure = (code: string, failureCode: string, message: string) => ({ code, failureCode, message });
const bankRefusal = failure(
  ...(['payment_intent_payment_attempt_failed', 'generic_could_not_process'] as const),
  'The bank could not debit this account.',
);

export const accountScenarios = {
  success: { days: 5, failure: null },
  successDelayed: { days: 10, failure: null },
  failed: { days: 0, failure: bankRefusal },
  failedDelayed: { days: 5, failure: bankRefusal },
  disputed: { days: 5, failure: null, disputed: true },
  insufficientFunds: {
    days: 2,
    failure: failure(
      'insufficient_funds',
      'insufficient_funds',
      'The account lacks the money for this debit.',
    ),
  },
  exceedsWeeklyVolumeLimit: {
    days: 0,
    failure: failure(
      ...(['charge_exceeds_source_limit', 'charge_exceeds_source_limit'] as const),
      'This debit exceeds what the account may be debited in a week.',
    ),
  },
  exceedsWeeklyTransactionLimit: {
    days: 0,
    failure: failure(
      ...(['charge_exceeds_weekly_limit', 'charge_exceeds_weekly_limit'] as const),
      'This account has been debited too often this week.',
    ),
  },
} as const satisfies Record<string, AccountScenario>;

export type AccountScenarioName = keyof typeof accountScenarios;

const names = Object.keys(accountScenarios) as AccountScenarioName[];
const order: readonly AccountScenarioName[] = [
  ...(['success', 'successDelayed', 'failed', 'failedDelayed', 'disputed'] as const),
  ...(['exceedsWeeklyVolumeLimit', 'exceedsWeeklyTransactionLimit', 'insufficientFunds'] as const),
];

/** Stripe's test accounts of five countries, in the order above; then one whose bank takes no debits at all. */
const accounts: Record<string, readonly string[]> = {
  at: [
    ...['AT611904300234573201', 'AT321904300235473204', 'AT861904300235473202', 'AT051904300235473205'],
    ...['AT591904300235473203', 'AT981904300000343434', 'AT601904300000121212', 'AT981904300002222227'],
  ],
  be: [
    ...['BE62510007547061', 'BE78510007547064', 'BE68539007547034', 'BE51510007547065'],
    ...['BE08510007547063', 'BE90510000343434', 'BE52510000121212', 'BE90510002222227'],
  ],
  de: [
    ...['DE89370400440532013000', 'DE08370400440532013003', 'DE62370400440532013001'],
    ...['DE78370400440532013004', 'DE35370400440532013002', 'DE65370400440000343434'],
    ...['DE27370400440000121212', 'DE65370400440002222227'],
  ],
  fr: [
    ...['FR1420041010050500013M02606', 'FR3020041010050500013M02609', 'FR8420041010050500013M02607'],
    ...['FR7920041010050500013M02600', 'FR5720041010050500013M02608', 'FR9720041010050000000343434'],
    ...['FR5920041010050000000121212', 'FR9720041010050000002222227'],
  ],
  ie: [
    ...['IE29AIBK93115212345678', 'IE24AIBK93115212345671', 'IE02AIBK93115212345679'],
    ...['IE94AIBK93115212345672', 'IE51AIBK93115212345670', 'IE10AIBK93115200343434'],
    ...['IE69AIBK93115200121212', 'IE10AIBK93115202222227'],
  ],
};

/** Banks that take no debits, and accounts that may not be debited: refused as soon as they are registered. */
const undebitable =
  /^(AT271904300000055555|AT511904300000066666|BE19510000055555|BE43510000066666|DE91370400440000055555|DE18370400440000066666|FR2620041010050000000055555|FR5020041010050000000066666|IE36AIBK93115200055555|IE60AIBK93115200066666)$/;

const scenarioOf = new Map(
  Object.values(accounts).flatMap((list) => list.map((iban, at) => [iban, order[at]!] as const)),
);

/** How debits of an account end; an account that Stripe's documentation does not name is debited without trouble. */
export function accountScenario(iban: string): AccountScenarioName | 'undebitable' {
  return undebitable.test(iban) ? 'undebitable' : (scenarioOf.get(iban) ?? 'success');
}

/** The account behind a test id such as `pm_sepaDebit_failed_fr`. */
export function accountById(id: string): string | undefined {
  const [, name = '', country = ''] = /^pm_sepaDebit_(\w+)_([a-z]{2})$/.exec(id) ?? [];
  const at = order.findIndex((scenario) => scenario === name);
  return names.some((known) => known === name) ? accounts[country]?.[at] : undefined;
}

/** Whether the text is an IBAN whose check digits are right (ISO 13616), without spaces. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((letter) => parseInt(letter, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** That many days later, Saturdays and Sundays not counted, at the same hour. */
export function addBusinessDays(from: Date, days: number): Date {
  const day = new Date(from);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}
