import { trialDaysOf } from '~/domain/billing/trial';
import { countryChoices } from '~/http/country-choices.server';
import { languageOf } from '~/http/language.server';
import { legalTexts } from '~/http/legal-documents.server';
import { businessNow } from '~/platform/clock.server';
import { issueProofChallenge } from '~/platform/proof-challenge.server';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';

/** What the form that opens an organization shows: countries, the texts to accept by their hashes, the trial's days. */
export async function organizationForm(request: Request) {
  const now = await businessNow();
  const { terms, processing } = legalTexts(languageOf(request), now);
  const texts = { termsHash: terms.hash, processingHash: processing.hash, effectiveOn: terms.effectiveOn };
  const { plans } = await listPlansOffered({ timeZone: 'Europe/Paris' }, { now });
  return { countries: countryChoices(request), texts, trialDays: trialDaysOf(plans) };
}

/** As {@link organizationForm}, with a fresh challenge for a browser that nobody knows. */
export async function signUpForm(request: Request) {
  return { ...(await organizationForm(request)), proof: issueProofChallenge() };
}
