import { dayIn } from '~/domain/calendar';
import { signUpInput, type SignUpInput } from '~/domain/organizations/account-inputs';
import { legalTextsOn } from '~/domain/organizations/legal-text';
import { searchNonce } from '~/domain/organizations/proof-of-work';
import { legalSources } from '~/locales/legal-sources';
import { legalParticulars } from '~/platform/legal-particulars.server';
import { issueProofChallenge } from '~/platform/proof-challenge.server';
import { forAccounts } from '~/platform/tenancy.server';
import { confirmEmail } from '~/use-cases/organizations/confirm-email.server';
import { signUp } from '~/use-cases/organizations/sign-up.server';
import { tokenSentTo } from './email';

export const goodPassword = 'un long mot de passe 47';

let people = 0;

/** An address that no other test uses. */
export const freshEmail = () => `person-${process.pid}-${Date.now()}-${(people += 1)}@example.test`;

/** A challenge of little work, solved. */
export function solvedChallenge(bits = 4): { challenge: string; nonce: string } {
  const { challenge } = issueProofChallenge(bits);
  const search = searchNonce(challenge, bits, 0, 1_000_000);
  if (!search.found) throw new Error('the challenge was not solved');
  return { challenge, nonce: search.nonce };
}

/** What the form of sign-up sends, valid but for what the test replaces. */
export function signUpForm(values: Record<string, string | undefined> = {}): SignUpInput {
  const { terms, processing } = legalTextsOn(
    legalSources[values.language ?? 'fr'],
    legalParticulars,
    dayIn(new Date(), 'Europe/Paris'),
  );
  return signUpInput.parse({
    firstName: 'Ana',
    lastName: 'Essai',
    email: freshEmail(),
    password: goodPassword,
    language: 'fr',
    kind: 'company',
    organizationName: 'Essai Formation',
    country: 'FR',
    siren: '732 829 320',
    street: '1 rue de l’Essai',
    postalCode: '75001',
    city: 'Paris',
    acceptTerms: 'on',
    termsHash: terms.hash,
    processingHash: processing.hash,
    ...solvedChallenge(),
    ...values,
  });
}

/** Somebody who signed up and confirmed, as two people in a row would: owner of an organization on the Test plan. */
export async function createOwner(values: Record<string, string | undefined> = {}) {
  const form = signUpForm(values);
  const place = { now: new Date(), address: `owner-${form.email}`, device: 'test' };
  await signUp(form, place);
  const token = await tokenSentTo(form.email, 'confirm-email');
  const answer = await confirmEmail(token, form, place);
  if (answer.outcome !== 'confirmed') throw new Error('the sign-up was not confirmed');
  const user = await forAccounts().user.findUniqueOrThrow({
    where: { email: form.email },
    select: { id: true, memberships: { select: { organizationId: true, membershipId: true } } },
  });
  const membership = user.memberships[0];
  if (!membership) throw new Error('the sign-up founded no organization');
  const cookie = answer.cookie.split(';')[0] ?? '';
  return { userId: user.id, email: form.email, password: form.password, cookie, ...membership };
}
