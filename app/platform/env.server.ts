import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { settingList } from './setting-list.server.ts';

// Imported by the app and by the scripts, which Node runs as it stands: hence the relative path.

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const placesForLegalTexts = [
  'OPERATOR_NAME',
  'OPERATOR_ADDRESS',
  'OPERATOR_SIREN',
  'CONTACT_EMAIL',
  'PRIVACY_EMAIL',
];

type Name = keyof typeof settingList;
type Given = { [Key in Name]?: z.output<(typeof settingList)[Key]['check']> };
type Source = Record<string, string | undefined>;

/** All settings, checked and completed. */
export type Environment = ReturnType<typeof complete>;

/**
 * Checks the settings and completes them.
 * @returns the settings with warnings on what they leave switched off, or one sentence for each problem
 */
export function readEnvironment(
  source: Source,
): { ok: true; env: Environment; warnings: string[] } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const given: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settingList)) {
    const value = source[name]?.trim();
    if (!value) continue;
    const checked = setting.check.safeParse(value);
    if (checked.success) given[name] = checked.data;
    else problems.push(problem(name as Name, checked.error.issues[0]?.message ?? 'is malformed'));
  }
  if (problems.length > 0) return { ok: false, problems };
  const env = complete(given as Given);
  if (env.SANDBOX) problems.push(...realVendors(given as Given));
  if (Boolean(env.UPLOADCARE_PUBLIC_KEY) !== Boolean(env.UPLOADCARE_SECRET_KEY)) {
    problems.push('UPLOADCARE_PUBLIC_KEY and UPLOADCARE_SECRET_KEY go together: set both or neither.');
  }
  if (Boolean(env.STRIPE_SECRET_KEY) !== Boolean(env.STRIPE_WEBHOOK_SECRET)) {
    problems.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together: set both or neither.');
  }
  if (Boolean(env.TURN_URLS) !== Boolean(env.TURN_SECRET)) {
    problems.push('TURN_URLS and TURN_SECRET go together: set both or neither.');
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, env, warnings: warningsFor(env, given as Given) };
}

/** The settings as a table in Markdown, for the README. */
export function describeSettings(): string {
  const rows = Object.entries(settingList).map(
    ([name, { about, without, example }]) => `| \`${name}\` | ${about} | ${without} | \`${example}\` |`,
  );
  return ['| setting | what it is | without it | example |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function complete(given: Given) {
  const sandbox = given.SANDBOX === undefined ? given.DATABASE_URL === undefined : given.SANDBOX === '1';
  const port = given.PORT ?? 3000;
  const appUrl = given.APP_URL ?? `http://localhost:${port}`;
  const legal = (name: (typeof placesForLegalTexts)[number] & Name, demo: string): string =>
    String(given[name] ?? (sandbox ? demo : `[${name}]`));
  return {
    ...given,
    SANDBOX: sandbox,
    PORT: port,
    HOST: given.HOST ?? (sandbox ? '127.0.0.1' : '0.0.0.0'),
    DATA_DIR: given.DATA_DIR ?? '.data',
    DATABASE_POOL: given.DATABASE_POOL ?? 10,
    APP_URL: appUrl,
    APP_SECRET: given.APP_SECRET ?? randomBytes(32).toString('base64url'),
    TRUST_PROXY: given.TRUST_PROXY ?? 0,
    WEB_HEAP_MB: given.WEB_HEAP_MB ?? 256,
    WORKER_HEAP_MB: given.WORKER_HEAP_MB ?? 512,
    LOG_LEVEL: given.LOG_LEVEL ?? ('info' as const),
    MAIL_FROM: given.MAIL_FROM ?? `Assidu <no-reply@${new URL(appUrl).hostname}>`,
    UPLOADCARE_API_URL: given.UPLOADCARE_API_URL ?? 'https://api.uploadcare.com',
    UPLOADCARE_UPLOAD_URL: given.UPLOADCARE_UPLOAD_URL ?? 'https://upload.uploadcare.com',
    UPLOADCARE_CDN_URL: given.UPLOADCARE_CDN_URL ?? 'https://ucarecdn.com',
    STRIPE_API_URL: given.STRIPE_API_URL ?? 'https://api.stripe.com',
    JAAS_URL: given.JAAS_URL ?? 'https://8x8.vc',
    OPERATOR_NAME: legal('OPERATOR_NAME', 'Assidu'),
    OPERATOR_ADDRESS: legal('OPERATOR_ADDRESS', '1 rue de la Démonstration, 75000 Paris'),
    OPERATOR_SIREN: legal('OPERATOR_SIREN', '000000000'),
    OPERATOR_VAT_NUMBER: given.OPERATOR_VAT_NUMBER ?? (sandbox ? 'FR12000000000' : null),
    OPERATOR_LEGAL_FORM: given.OPERATOR_LEGAL_FORM ?? (sandbox ? 'SAS' : null),
    OPERATOR_SHARE_CAPITAL: given.OPERATOR_SHARE_CAPITAL ?? (sandbox ? 10_000 : null),
    OPERATOR_REGISTRATION: given.OPERATOR_REGISTRATION ?? (sandbox ? 'RCS Paris 000 000 000' : null),
    CONTACT_EMAIL: legal('CONTACT_EMAIL', 'contact@assidu.test'),
    PRIVACY_EMAIL: legal('PRIVACY_EMAIL', 'donnees@assidu.test'),
    ASSIDU_VERSION: given.ASSIDU_VERSION ?? 'development',
  };
}

/** Sandbox mode talks to fakes on this machine only: an address elsewhere, or a key without one, is a real vendor. */
function realVendors(given: Given): string[] {
  const elsewhere = (address: string | undefined) =>
    !address || !loopbackHosts.has(new URL(address).hostname);
  const problems: string[] = [];
  if (given.SMTP_URL && elsewhere(given.SMTP_URL.replace(/^smtps?:/, 'http:'))) {
    problems.push(
      'SMTP_URL names a real mail server, which sandbox mode refuses: leave it out, or set SANDBOX=0.',
    );
  }
  const addresses = [given.UPLOADCARE_API_URL, given.UPLOADCARE_UPLOAD_URL, given.UPLOADCARE_CDN_URL];
  if ((given.UPLOADCARE_PUBLIC_KEY || given.UPLOADCARE_SECRET_KEY) && addresses.some(elsewhere)) {
    problems.push(
      'UPLOADCARE_PUBLIC_KEY is a real key, which sandbox mode refuses: leave it out, or set SANDBOX=0.',
    );
  }
  if (given.STRIPE_SECRET_KEY && elsewhere(given.STRIPE_API_URL)) {
    problems.push(
      'STRIPE_SECRET_KEY is a real key, which sandbox mode refuses: leave it out, or set SANDBOX=0.',
    );
  }
  if (given.JAAS_URL && elsewhere(given.JAAS_URL)) {
    problems.push(
      'JAAS_URL names the real JaaS, which sandbox mode refuses: leave it out, or set SANDBOX=0.',
    );
  }
  return problems;
}

function warningsFor(env: Environment, given: Given): string[] {
  if (env.SANDBOX) return [];
  const missing = placesForLegalTexts.filter((name) => given[name as Name] === undefined);
  return [
    ...(env.SMTP_URL ? [] : ['SMTP_URL is not set: no e-mail leaves, so nobody can confirm an address.']),
    ...(env.STRIPE_SECRET_KEY
      ? []
      : ['STRIPE_SECRET_KEY is not set: payments are switched off, so nobody can buy a plan.']),
    ...(given.APP_SECRET || !given.DATABASE_URL
      ? []
      : [
          'APP_SECRET is not set: one is kept in DATA_DIR, which other machines on the same database would not share.',
        ]),
    ...(given.APP_URL ? [] : [`APP_URL is not set: links in e-mails lead to ${env.APP_URL}.`]),
    ...(given.STRIPE_SECRET_KEY && !given.OPERATOR_VAT_NUMBER
      ? ['OPERATOR_VAT_NUMBER is not set: invoices would lack a mention that the law demands.']
      : []),
    ...(missing.length === 0 ? [] : [`The legal texts lack ${missing.join(', ')}.`]),
  ];
}

function problem(name: Name, what: string): string {
  return `${name} ${what}. Example: ${name}=${settingList[name].example}`;
}
