import { dayIn } from '~/domain/calendar';
import type { SignUpInput } from '~/domain/organizations/account-inputs';
import { attemptLimits } from '~/domain/organizations/attempt-limits';
import { legalTextsOn } from '~/domain/organizations/legal-text';
import { organizationIdentity } from '~/domain/organizations/organization-identity';
import { Refusal } from '~/domain/refusal';
import { emailMessage } from '~/documents/emails/email-message';
import { legalSources } from '~/locales/legal-sources';
import { createId } from '~/platform/id.server';
import { legalParticulars } from '~/platform/legal-particulars.server';
import { hashPassword } from '~/platform/password.server';
import { checkProof } from '~/platform/proof-challenge.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { settings } from '~/platform/settings.server';
import { forAccounts, forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction, isUniqueViolation } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { foundOrganization } from '~/records/organizations/found-organization.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';
import { recordAcceptances } from '~/records/organizations/record-acceptances.server';
import { renewSignUp } from '~/records/organizations/renew-sign-up.server';
import { spendProof } from '~/records/organizations/spend-proof.server';

const hoursToConfirm = 24;

/**
 * Opens an account and its organization on the Test plan (P01, P03, P04), to be confirmed within 24 hours by the link
 * of an e-mail. An address that has a confirmed account gets the same answer and another e-mail; one that was never
 * confirmed starts over. `address` is the network address. Refuses with `too-many-attempts`, `challenge-failed`
 * (proof of work missing, wrong, expired or used) and `terms-changed` (other texts than those shown, G9).
 */
export async function signUp(
  input: SignUpInput,
  { now, address }: { now: Date; address: string },
): Promise<void> {
  const limits = attemptLimits('sign-up', { account: input.email, address });
  await countAttempt([...limits.account, ...limits.address]);
  const documents = legalTextsOn(legalSources[input.language], legalParticulars, dayIn(now, 'Europe/Paris'));
  const { terms, processing } = documents;
  if (terms.hash !== input.termsHash || processing.hash !== input.processingHash)
    throw new Refusal('terms-changed');
  const proof = checkProof(input.challenge, input.nonce);
  if (!proof) throw new Refusal('challenge-failed');
  const passwordHash = await hashPassword(input.password);
  const attempt = async () => {
    const known = await forAccounts().user.findUnique({
      where: { email: input.email },
      select: { id: true, firstName: true, language: true, emailConfirmedAt: true },
    });
    if (known?.emailConfirmedAt) {
      const { firstName, language } = known;
      return inTransaction(forAccounts(), async (tx) => {
        await spendProof(tx, proof);
        await tellAccountExists(tx, { email: input.email, firstName, language });
      });
    }
    const organizationId = await organizationOf(known?.id ?? null);
    const { firstName, lastName, email, language } = input;
    const person = { firstName, lastName, email, language, passwordHash };
    await inTransaction(forOrganization(organizationId), async (tx) => {
      await spendProof(tx, proof);
      const identity = organizationIdentity(input, input);
      const userId = known?.id ?? createId();
      if (known) {
        await renewSignUp(tx, organizationId, identity, { userId, ...person }, now);
      } else {
        await tx.user.create({ data: { id: userId, ...person, createdAt: now }, select: { id: true } });
        await foundOrganization(tx, organizationId, identity, { userId, ...person }, now);
      }
      const acceptance = { userId, language, address, documents: { terms, processing } };
      await recordAcceptances(tx, organizationId, acceptance, now);
      await askToConfirm(tx, { userId, organizationName: identity.name, ...person });
    });
  };
  try {
    await attempt();
  } catch (error) {
    // Somebody signed up with the address a moment ago: this time it is known.
    if (!isUniqueViolation(error)) throw error;
    await attempt();
  }
}

/** The organization that an account never confirmed began with; a new one for a new address. */
async function organizationOf(userId: string | null): Promise<string> {
  if (!userId) return createId();
  const begun = await forAccounts().accountMembership.findFirst({ where: { userId } });
  return begun?.organizationId ?? createId();
}

type Newcomer = {
  userId: string;
  organizationName: string;
  email: string;
  firstName: string;
  language: string;
};

async function askToConfirm(tx: Tx, newcomer: Newcomer): Promise<void> {
  const { userId, organizationName, email: to, firstName, language } = newcomer;
  const entry = { kind: 'email-confirmation', userId, minutes: hoursToConfirm * 60 } as const;
  const { token, hash } = await issueAuthToken(tx, { ...entry, data: { organizationName } });
  const url = `${settings.APP_URL}/confirm-email/${token}`;
  const values = { firstName, organizationName, url, hours: hoursToConfirm };
  await appendOutboxMessages(tx, [
    emailMessage('confirm-email', { to, language, values, deliveryKey: `confirm-email:${hash}` }),
  ]);
}

async function tellAccountExists(
  tx: Tx,
  { email: to, firstName, language }: { email: string; firstName: string; language: string },
): Promise<void> {
  const signInUrl = `${settings.APP_URL}/sign-in`;
  const values = { firstName, signInUrl, resetUrl: `${settings.APP_URL}/forgotten-password` };
  const deliveryKey = `account-already-exists:${createId()}`;
  await appendOutboxMessages(tx, [
    emailMessage('account-already-exists', { to, language, values, deliveryKey }),
  ]);
}
