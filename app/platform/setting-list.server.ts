import { z } from 'zod';
import { iceServers, turnUrls } from './ice-settings.server.ts';
import { email, httpUrl, invoiceMention, legalText, oneOf, url, whole } from './setting-checks.server.ts';

// Imported by scripts, which Node runs as it stands: nothing but zod, and files like this one, may be imported here.

const heapOf = (which: string, without: number) => ({
  about: `Memory limit of ${which}, in MB of JavaScript heap`,
  example: `${2 * without}`,
  without: `${without}`,
  check: whole(128, 65536),
});

/** Every setting: what it is for, an example, and what the product does without it. */
export const settingList = {
  PORT: { about: 'Port of the web server', example: '8080', without: '3000', check: whole(1, 65535) },
  HOST: {
    about: 'Address to listen on',
    example: '0.0.0.0',
    without: '127.0.0.1 in sandbox mode, else 0.0.0.0',
    check: z.string().regex(/^[\w.:-]+$/, { error: 'must be an IP address or a host name' }),
  },
  DATA_DIR: {
    about: 'Folder of the embedded database and of files on disk',
    example: '/var/lib/assidu',
    without: '.data',
    check: z.string(),
  },
  DATABASE_URL: {
    about: 'PostgreSQL server to use instead of the embedded one',
    example: 'postgresql://assidu:secret@db.example.org/assidu',
    without: 'the embedded database',
    check: url('postgresql:', 'postgres:'),
  },
  DATABASE_POOL: {
    about: 'Connections that each process keeps to the database',
    example: '20',
    without: '10',
    check: whole(2, 200),
  },
  SANDBOX: {
    about:
      'Sandbox mode (demo data, vendors imitated, movable clock); recorded at the first start, never changes',
    example: '1',
    without: '1 with the embedded database, 0 with DATABASE_URL',
    check: oneOf(['1', '0']),
  },
  ROLE: {
    about: 'Run the web process or the worker only',
    example: 'web',
    without: 'both',
    check: oneOf(['web', 'worker']),
  },
  APP_URL: {
    about: 'Address that people see in their browser',
    example: 'https://assidu.example.org',
    without: 'http://localhost:PORT',
    check: httpUrl,
  },
  APP_SECRET: {
    about: 'Secret of 32 characters or more, the same for every process',
    example: 'the output of: openssl rand -base64 32',
    without: 'made once and kept in DATA_DIR',
    check: z.string().min(32, { error: 'must have 32 characters or more' }),
  },
  TRUST_PROXY: {
    about: 'Proxies in front whose X-Forwarded-* headers are believed: how many, or their addresses',
    example: '1',
    without: '0',
    check: z
      .string()
      .regex(/^[\w.:/, -]+$/, { error: 'must be a number of proxies, or addresses separated by commas' })
      .transform((value) => (/^\d+$/.test(value) ? Number(value) : value)),
  },
  WEB_HEAP_MB: heapOf('the web process', 256),
  WORKER_HEAP_MB: heapOf('the worker', 512),
  LOG_LEVEL: {
    about: 'Least important message that the log keeps',
    example: 'warn',
    without: 'info',
    check: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
  SMTP_URL: {
    about: 'Server that sends e-mail',
    example: 'smtps://user:password@smtp.example.org:465',
    without: 'the sandbox mailbox; no e-mail leaves outside sandbox mode',
    check: url('smtp:', 'smtps:'),
  },
  MAIL_FROM: {
    about: 'Sender of e-mail',
    example: 'Assidu <no-reply@assidu.example.org>',
    without: 'Assidu <no-reply@ the host of APP_URL>',
    check: z.string().regex(/^[^<>@]*<?[^\s<>@]+@[^\s<>@]+>?$/, { error: 'must be a name and an address' }),
  },
  UPLOADCARE_PUBLIC_KEY: {
    about: 'Uploadcare public key: files are kept there instead of on disk',
    example: '24f5bd2c4c1d5c4ff2a1',
    without: 'files on disk',
    check: z.string().min(8, { error: 'must be the public key of an Uploadcare project' }),
  },
  UPLOADCARE_SECRET_KEY: {
    about: 'Uploadcare secret key',
    example: 'a1b2c3d4e5f6a7b8c9d0',
    without: 'files on disk',
    check: z.string().min(8, { error: 'must be the secret key of an Uploadcare project' }),
  },
  UPLOADCARE_API_URL: {
    about: 'Address of the Uploadcare REST interface',
    example: 'https://api.uploadcare.com',
    without: 'https://api.uploadcare.com',
    check: httpUrl,
  },
  UPLOADCARE_UPLOAD_URL: {
    about: 'Address that Uploadcare receives files at',
    example: 'https://upload.uploadcare.com',
    without: 'https://upload.uploadcare.com',
    check: httpUrl,
  },
  UPLOADCARE_CDN_URL: {
    about: 'Address that Uploadcare serves files from',
    example: 'https://ucarecdn.com',
    without: 'https://ucarecdn.com',
    check: httpUrl,
  },
  STRIPE_SECRET_KEY: {
    about: 'Stripe secret key: organizations can pay',
    example: 'the secret key of your Stripe account',
    without: 'payments are switched off',
    check: z.string().regex(/^(sk|rk)_\w{8,}$/, { error: 'must be the secret key of a Stripe account' }),
  },
  STRIPE_WEBHOOK_SECRET: {
    about: 'Signing secret of the Stripe endpoint that sends events to APP_URL/webhooks/stripe',
    example: 'the signing secret of your Stripe endpoint',
    without: 'payments are switched off',
    check: z.string().regex(/^whsec_\S{8,}$/, { error: 'must be the signing secret of a Stripe endpoint' }),
  },
  STRIPE_API_URL: {
    about: 'Address of the Stripe interface',
    example: 'https://api.stripe.com',
    without: 'https://api.stripe.com',
    check: httpUrl,
  },
  JAAS_URL: {
    about: 'Address of JaaS, for organizations that use their own account there',
    example: 'https://8x8.vc',
    without: 'https://8x8.vc',
    check: httpUrl,
  },
  ICE_SERVERS: {
    about: 'STUN and TURN servers of the built-in room, as a JSON list',
    example: '[{"urls":"stun:stun.example.org:3478"}]',
    without: 'people reach one another directly, on one network or with public addresses',
    check: iceServers,
  },
  TURN_URLS: {
    about: 'TURN servers that take credentials made by TURN_SECRET, separated by commas',
    example: 'turn:turn.example.org:3478,turns:turn.example.org:5349',
    without: 'none: rooms do not pass firewalls that close direct connections',
    check: turnUrls,
  },
  TURN_SECRET: {
    about: 'Secret shared with those TURN servers (coturn: use-auth-secret, static-auth-secret)',
    example: 'the static-auth-secret of your TURN server',
    without: 'none: rooms do not pass firewalls that close direct connections',
    check: z.string().min(8, { error: 'must have 8 characters or more' }),
  },
  OPERATOR_NAME: legalText('Company that runs this installation, for the legal texts', 'Assidu SAS'),
  OPERATOR_ADDRESS: legalText('Its postal address', '1 rue de la Paix, 75002 Paris'),
  OPERATOR_SIREN: {
    ...legalText('Its SIREN', '732829320'),
    check: z.string().regex(/^\d{9}$/, { error: 'must be nine digits' }),
  },
  OPERATOR_VAT_NUMBER: {
    ...invoiceMention('Its VAT number', 'FR44732829320'),
    check: z.string().regex(/^FR[0-9A-Z]{2}\d{9}$/, { error: 'must be a French VAT number' }),
  },
  OPERATOR_LEGAL_FORM: invoiceMention('Its legal form', 'SAS'),
  OPERATOR_SHARE_CAPITAL: {
    ...invoiceMention('Its share capital in euros', '10000'),
    check: whole(0, 1_000_000_000),
  },
  OPERATOR_REGISTRATION: invoiceMention('Its entry in the trade register', 'RCS Paris 732 829 320'),
  CONTACT_EMAIL: { ...legalText('Address to write to', 'contact@example.org'), check: email },
  PRIVACY_EMAIL: {
    ...legalText('Address for requests about personal data', 'privacy@example.org'),
    check: email,
  },
  SANDBOX_MAILBOX_URL: {
    about: 'Set by the supervisor: where the sandbox mailbox answers',
    example: 'http://127.0.0.1:41234',
    without: 'none',
    check: httpUrl,
  },
  ASSIDU_VERSION: {
    about: 'Set by the supervisor: the version that /healthz tells',
    example: '0.1.0',
    without: 'development',
    check: z.string(),
  },
} satisfies Record<string, { about: string; example: string; without: string; check: z.ZodType }>;
