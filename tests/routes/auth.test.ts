import type { ActionFunctionArgs } from '@remix-run/node';
import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateTOTP } from '@oslojs/otp';
import { expect, test } from 'vitest';
import { roles } from '~/domain/organizations/roles';
import { readSession } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import * as forgottenPassword from '~/routes/auth/forgotten-password';
import * as home from '~/routes/auth/home';
import * as language from '~/routes/auth/language';
import * as resend from '~/routes/auth/resend-confirmation';
import * as signInRoute from '~/routes/auth/sign-in';
import * as signInCode from '~/routes/auth/sign-in-code';
import * as signOutRoute from '~/routes/auth/sign-out';
import * as signUpRoute from '~/routes/auth/sign-up';
import { confirmSecondFactor } from '~/use-cases/organizations/confirm-second-factor.server';
import { getSecondFactor } from '~/use-cases/organizations/get-second-factor.server';
import { startSecondFactor } from '~/use-cases/organizations/start-second-factor.server';
import { createAccount, signInAs } from '../factories/account';
import { createOwner, freshEmail, signUpForm } from '../factories/sign-up';

let places = 0;

/** A request of a browser: a form posted, or a page asked for, with the cookies it has. */
function browse(
  path: string,
  options: { form?: Record<string, string>; cookie?: string } = {},
): ActionFunctionArgs {
  const { form, cookie = '' } = options;
  const request = new Request(`http://localhost:3000${path}`, {
    headers: { Cookie: cookie, 'Accept-Language': 'fr' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const address = `browser-${(places += 1)}`;
  return { request, params: {}, context: { nonce: 'n', address, viewer: () => readSession(cookie) } };
}

const outcome = async (answer: unknown) => {
  const settled: unknown = await Promise.resolve(answer).catch((error: unknown) => error);
  if (settled instanceof Response) return settled;
  throw new Error('no answer to the browser');
};
const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
const sessionIn = (answer: Response) =>
  cookiesOf(answer).find((cookie) => cookie.startsWith('assidu-session='));

type Kept = { data: { result: unknown; refusal?: { code: string } }; init: { status: number } };

function formOf(values: Record<string, string | undefined>): Record<string, string> {
  const { acceptTerms: _ticked, ...input } = signUpForm(values);
  return Object.fromEntries(
    Object.entries({ ...input, acceptTerms: 'on' }).map(([name, value]) => [name, String(value ?? '')]),
  );
}

test('signing up answers the same for an address that has an account', async () => {
  const owner = await createOwner();
  const answers = [];
  for (const email of [owner.email, freshEmail()]) {
    const answer = await outcome(signUpRoute.action(browse('/sign-up', { form: formOf({ email }) })));
    answers.push([
      answer.status,
      answer.headers.get('Location'),
      await answer.text(),
      cookiesOf(answer).length,
    ]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.slice(0, 2)).toEqual([302, '/sign-up/sent']);
});

test('a form that is sent back never holds the password', async () => {
  const form: Record<string, string> = { ...formOf({}), siren: '123' };
  const answer = (await signUpRoute.action(browse('/sign-up', { form }))) as unknown as Kept;
  expect(answer.init.status).toBe(422);
  expect(JSON.stringify(answer.data)).toContain('Essai Formation');
  expect(JSON.stringify(answer.data)).not.toContain(form.password);
});

test('asking for a reset, or the link again, answers the same for any address', async () => {
  const owner = await createOwner();
  for (const action of [forgottenPassword.action, resend.action]) {
    const answers = [];
    for (const email of [owner.email, freshEmail()]) {
      const answer = await outcome(action(browse('/x', { form: { email } })));
      answers.push([answer.status, answer.headers.get('Location'), await answer.text()]);
    }
    expect(answers[0]).toEqual(answers[1]);
  }
});

test('signing in answers the same for a wrong password and an unknown address', async () => {
  const owner = await createOwner();
  const answers: Kept[] = [];
  for (const email of [owner.email, freshEmail()]) {
    const form = { email, password: 'not the one' };
    answers.push((await signInRoute.action(browse('/sign-in', { form }))) as unknown as Kept);
  }
  const [known, unknown] = answers.map(({ data, init }) => ({ status: init.status, refusal: data.refusal }));
  expect(known).toEqual(unknown);
  expect(known?.refusal?.code).toBe('wrong-credentials');
});

test('signing in goes back to the page that was asked for, never to another site', async () => {
  const owner = await createOwner();
  await forAccounts().user.update({ where: { id: owner.userId }, data: { language: 'en' } });
  const form = { email: owner.email, password: owner.password };
  const answer = await outcome(signInRoute.action(browse('/sign-in?to=%2Fteach%2Fcourses', { form })));
  expect(answer.headers.get('Location')).toBe('/teach/courses');
  expect(cookiesOf(answer)).toContain('assidu-language=en');
  const elsewhere = await outcome(signInRoute.action(browse('/sign-in?to=%2F%2Fevil.test', { form })));
  expect(elsewhere.headers.get('Location')).toBe('/home');
});

test('with a second factor, the password opens a page for the code, and the code the session', async () => {
  const owner = await createOwner();
  await startSecondFactor(owner, owner);
  const factor = await getSecondFactor(owner);
  const key =
    factor.state === 'starting'
      ? decodeBase32IgnorePadding(factor.typed.replaceAll(' ', ''))
      : new Uint8Array();
  await confirmSecondFactor(owner, { code: generateTOTP(key, 30, 6) });
  await forAccounts().user.update({ where: { id: owner.userId }, data: { totpLastStep: null } });
  const form = { email: owner.email, password: owner.password };
  const first = await outcome(signInRoute.action(browse('/sign-in?to=%2Flearn', { form })));
  expect(first.headers.get('Location')).toBe('/sign-in/code?to=%2Flearn');
  expect(sessionIn(first)).toBeUndefined();
  const [cookie] = cookiesOf(first);
  const code = { form: { code: generateTOTP(key, 30, 6) } };
  const without = await outcome(signInCode.action(browse('/sign-in/code', code)));
  expect(without.headers.get('Location')).toBe('/sign-in');
  const second = await outcome(
    signInCode.action(browse('/sign-in/code?to=%2Flearn', { ...code, cookie: cookie ?? '' })),
  );
  expect(second.headers.get('Location')).toBe('/learn');
  expect(await readSession(sessionIn(second) ?? '')).toMatchObject({ userId: owner.userId });
});

test('home leads each role to its place, and those of no organization to an explanation', async () => {
  const homes = {
    owner: '/manage',
    admin: '/manage',
    billing: '/manage/billing',
    trainer: '/teach',
    learner: '/learn',
  };
  const { organizationId, membershipId, cookie: ownCookie } = await createOwner();
  for (const role of roles) {
    await forOrganization(organizationId).membership.update({
      where: { organizationId_id: { organizationId, id: membershipId } },
      data: { role },
    });
    const answer = await outcome(home.loader(browse('/home', { cookie: ownCookie })));
    expect(answer.headers.get('Location')).toBe(homes[role]);
  }
  const nobody = await createAccount();
  const { cookie } = await signInAs(nobody.userId, null);
  expect(await home.loader(browse('/home', { cookie }))).toMatchObject({ email: nobody.email });
  expect((await outcome(home.loader(browse('/home')))).headers.get('Location')).toBe('/sign-in?to=%2Fhome');
});

test('whoever is signed in is not asked to sign in or up', async () => {
  const { cookie } = await createOwner();
  for (const loader of [signInRoute.loader, signUpRoute.loader]) {
    expect((await outcome(loader(browse('/x', { cookie })))).headers.get('Location')).toBe('/home');
  }
});

test('the language chosen on a page is kept with the person, and leads back to that page only', async () => {
  const owner = await createOwner();
  const form = { language: 'en', redirectTo: '/account?x=1' };
  const answer = await outcome(language.action(browse('/language', { form, cookie: owner.cookie })));
  expect(answer.headers.get('Location')).toBe('/account?x=1');
  expect(cookiesOf(answer)).toEqual(['assidu-language=en']);
  expect(await readSession(owner.cookie)).toMatchObject({ language: 'en' });
  const odd = await outcome(
    language.action(browse('/language', { form: { language: 'xx', redirectTo: 'https://evil.test' } })),
  );
  expect([odd.headers.get('Location'), cookiesOf(odd)]).toEqual(['/', []]);
});

test('signing out clears the cookie and ends the session', async () => {
  const owner = await createOwner();
  const answer = await outcome(signOutRoute.action(browse('/sign-out', { form: {}, cookie: owner.cookie })));
  expect(answer.headers.get('Location')).toBe('/sign-in');
  expect(await readSession(owner.cookie)).toBeNull();
});
