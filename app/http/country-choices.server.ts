import { countriesIn } from '~/domain/organizations/countries';
import { languageOf } from '~/http/language.server';

/** Every country for a select, in the reader's language, France first: most of those who sign up are there. */
export function countryChoices(request: Request): { value: string; label: string }[] {
  const choices = countriesIn(languageOf(request)).map(({ code, name }) => ({ value: code, label: name }));
  return [...choices.filter(({ value }) => value === 'FR'), ...choices.filter(({ value }) => value !== 'FR')];
}
