import { countryChoices } from '~/http/country-choices.server';
import { languageOf } from '~/http/language.server';
import { legalTexts } from '~/http/legal-documents.server';
import { businessNow } from '~/platform/clock.server';
import { issueProofChallenge } from '~/platform/proof-challenge.server';

/** What the form that opens an organization shows: countries, and the texts to accept by their hashes. */
export async function organizationForm(request: Request) {
  const { terms, processing } = legalTexts(languageOf(request), await businessNow());
  const texts = { termsHash: terms.hash, processingHash: processing.hash, effectiveOn: terms.effectiveOn };
  return { countries: countryChoices(request), texts };
}

/** As {@link organizationForm}, with a fresh challenge for a browser that nobody knows. */
export async function signUpForm(request: Request) {
  return { ...(await organizationForm(request)), proof: issueProofChallenge() };
}
