import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, test } from 'vitest';
import routes from '~/routes';

/** Loaders and actions that anybody may call, each with the reason. */
const publicHandlers: Readonly<Record<string, string>> = {
  'routes/auth/layout.tsx loader': 'the frame of the way in',
  'routes/auth/confirm-email.tsx loader': 'the holder of a link',
  'routes/auth/confirm-email.tsx action': 'the holder of a link who knows the password',
  'routes/auth/sign-out.ts loader': 'leads home',
  'routes/auth/sign-out.ts action': 'ends the session of the cookie, if there is one',
  'routes/auth/forgotten-password.tsx loader': 'a form for whoever cannot sign in',
  'routes/auth/forgotten-password.tsx action': 'whoever cannot sign in; limited by account and address',
  'routes/auth/forgotten-password-sent.tsx loader': 'the same words for everybody',
  'routes/auth/reset-password.tsx loader': 'the holder of a link',
  'routes/auth/reset-password.tsx action': 'the holder of a link',
  'routes/auth/invitation.tsx loader': 'the holder of a link',
  'routes/client/invitation.tsx loader': 'the link itself is the proof',
  'routes/client/invitation.tsx action': 'the link itself is the proof',
  'routes/auth/invitation.tsx action': 'the holder of a link, who makes an account by it',
  'routes/auth/confirm-email-change.tsx loader': 'the holder of a link',
  'routes/auth/confirm-email-change.tsx action': 'the holder of a link',
  'routes/sign/layout.tsx loader': 'the frame of links and codes to sign',
  'routes/sign/link.tsx loader': 'the holder of a link; opens to its person alone',
  'routes/sign/link.tsx action': 'the password of the link’s person; limited by account and address',
  'routes/sign/code.tsx loader': 'whoever scans the code of a trainer’s screen; sends them to sign in',
  'routes/auth/language.ts loader': 'leads to the landing page',
  'routes/auth/language.ts action': 'whoever reads a page',
  'routes/marketing/terms.tsx loader': 'a legal text',
  'routes/marketing/privacy.tsx loader': 'a legal text',
  'routes/marketing/processing.tsx loader': 'a legal text',
  'routes/marketing/legal-source.ts loader': 'a legal text',
  'routes/api/healthz.ts loader': 'monitors',
  'routes/webhooks/stripe.ts loader': 'says that only POST is taken',
  'routes/webhooks/stripe.ts action': 'whoever can sign as Stripe',
  'routes/webhooks/jaas.ts loader': 'says that only POST is taken',
  'routes/webhooks/jaas.ts action': 'whoever can sign as JaaS for an organization',
  'routes/verify.tsx loader': 'whoever is shown a certificate',
  'routes/verify-code.tsx loader': 'whoever is shown a certificate; limited by address',
  'routes/recovered/archive.tsx loader': 'the holder of a link that holds the key; limited by address',
  'routes/recovered/download.ts loader': 'the holder of a link that holds the key; limited by address',
  'routes/archive/archive.tsx loader': 'the holder of a lasting link; limited by address',
  'routes/archive/receipt.ts loader': 'the holder of a lasting link; limited by address',
  'routes/archive/document.ts loader': 'the holder of a lasting link',
  'routes/archive/evidence.ts loader':
    'the holder of a lasting link, once an operator has opened it; limited by address',
  'routes/rules/rules.ts loader': 'the holder of the link of a convocation, who may have no account yet',
  'routes/calendar/feed.ts loader': 'the holder of a secret address of 256 bits',
  'routes/api/v1/openapi.ts loader': 'the description of the API',
  'routes/marketing/layout.tsx loader': 'the frame of the open pages',
  'routes/marketing/landing.tsx loader': 'what Assidu is',
  'routes/marketing/pricing.tsx loader': 'the plans and their prices',
  'routes/marketing/robots.ts loader': 'search engines',
  'routes/marketing/sitemap.ts loader': 'search engines',
};

const guard =
  /\b(requirePerson|requireMember|requireContact|requireOperator|requireAuditor|requireSandbox|requireSignedOut|requireApiActor|requireApiOperator|requireTokenOrSession)\(/;

function filesOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap((entry) => [entry.file, ...filesOf(entry.children ?? [])]);
}

/** The source of each exported loader and action of a route file. */
function handlersOf(file: string): { name: string; source: string }[] {
  const text = readFileSync(`app/${file}`, 'utf8');
  return [...text.matchAll(/^export (?:async function|function|const) (loader|action)\b/gm)].map((match) => {
    const rest = text.slice(match.index + 1);
    const end = rest.search(/^(export |function |async function |const |type )/m);
    return { name: match[1] ?? '', source: end < 0 ? rest : rest.slice(0, end) };
  });
}

const files = [...new Set(filesOf(await routes))];

test.each(files)('%s guards each loader and action, or is public by list', (file) => {
  for (const { name, source } of handlersOf(file)) {
    const listed = `${file} ${name}` in publicHandlers;
    expect(guard.test(source) !== listed, `${file} ${name}`).toBe(true);
  }
});

test('the list of public handlers names only what exists', () => {
  const all = files.flatMap((file) => handlersOf(file).map(({ name }) => `${file} ${name}`));
  for (const handler of Object.keys(publicHandlers)) expect(all).toContain(handler);
});

test('a route handles one intent: no action reads which of several things to do', () => {
  for (const file of files) {
    expect(readFileSync(`app/${file}`, 'utf8'), file).not.toMatch(/get\('(intent|_action)'\)/);
  }
});
