import { dayIn } from '~/domain/calendar';
import type { CreateOrganizationInput } from '~/domain/organizations/account-inputs';
import { legalTextsOn } from '~/domain/organizations/legal-text';
import { organizationIdentity } from '~/domain/organizations/organization-identity';
import { personLimits } from '~/domain/organizations/attempt-limits';
import { Refusal } from '~/domain/refusal';
import { legalSources } from '~/locales/legal-sources';
import { createId } from '~/platform/id.server';
import { legalParticulars } from '~/platform/legal-particulars.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { switchSessionOrganization } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { foundOrganization } from '~/records/organizations/found-organization.server';
import { recordAcceptances } from '~/records/organizations/record-acceptances.server';

/**
 * Opens another organization, on the Test plan, for somebody who has an account, and takes their session there: one
 * identifier serves for all (P02). `language` is that of the texts shown. Refuses with `terms-changed` (G9) and
 * `too-many-attempts` (10 in a quarter of an hour).
 */
export async function createOrganization(
  { userId, sessionKey }: { userId: string; sessionKey: string },
  input: CreateOrganizationInput,
  { now, address, language }: { now: Date; address: string; language: string },
): Promise<{ organizationId: string }> {
  await countAttempt(personLimits('organization', userId));
  const day = dayIn(now, 'Europe/Paris');
  const { terms, processing } = legalTextsOn(legalSources[language], legalParticulars, day);
  if (terms.hash !== input.termsHash || processing.hash !== input.processingHash)
    throw new Refusal('terms-changed');
  const person = await forAccounts().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, firstName: true, lastName: true },
  });
  const organizationId = createId();
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const identity = organizationIdentity(input, person);
    await foundOrganization(tx, organizationId, identity, { userId, language, ...person }, now);
    const acceptance = { userId, language, address, documents: { terms, processing } };
    await recordAcceptances(tx, organizationId, acceptance, now);
    await tx.user.update({
      where: { id: userId },
      data: { lastOrganizationId: organizationId },
      select: { id: true },
    });
  });
  await switchSessionOrganization(sessionKey, organizationId);
  return { organizationId };
}
