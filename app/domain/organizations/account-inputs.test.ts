import { expect, test } from 'vitest';
import {
  changePasswordInput,
  createOrganizationInput,
  preferencesInput,
  signUpInput,
} from '~/domain/organizations/account-inputs';
import { organizationIdentity } from '~/domain/organizations/organization-identity';
import { inputProblemOf } from '~/domain/input-problem';

const company = {
  kind: 'company',
  organizationName: 'Essai Formation',
  country: 'FR',
  siren: '732 829 320',
  street: '1 rue de l’Essai',
  postalCode: '75001',
  city: 'Paris',
  acceptTerms: 'on',
  termsHash: 'a',
  processingHash: 'b',
};

/** The problem of each refused field. */
function problemsOf(given: Record<string, unknown>): Record<string, string> {
  const answer = createOrganizationInput.safeParse(given);
  if (answer.success) return {};
  return Object.fromEntries(
    answer.error.issues.map((issue) => [issue.path.join('.'), inputProblemOf(issue).problem]),
  );
}

test('a French company gives a SIREN that exists', () => {
  expect(problemsOf(company)).toEqual({});
  expect(problemsOf({ ...company, siren: undefined })).toEqual({ siren: 'required' });
  expect(problemsOf({ ...company, siren: '732 829 321' })).toMatchObject({ siren: 'siren-invalid' });
});

test('a company abroad needs no SIREN, and a VAT number only where there is one', () => {
  const abroad = { ...company, siren: undefined };
  expect(problemsOf({ ...abroad, country: 'DE' })).toEqual({});
  expect(problemsOf({ ...abroad, country: 'DE', vatNumber: 'DE 123456789' })).toEqual({});
  expect(problemsOf({ ...abroad, country: 'US' })).toEqual({});
});

test('a VAT number is of the country, and in France of the SIREN', () => {
  const ofGermany = { ...company, siren: undefined, country: 'DE' };
  expect(problemsOf({ ...ofGermany, vatNumber: 'FR44732829320' })).toEqual({
    vatNumber: 'vat-number-invalid',
  });
  expect(problemsOf({ ...company, vatNumber: 'FR44732829320' })).toEqual({});
  expect(problemsOf({ ...company, siren: '356000000', vatNumber: 'FR44732829320' })).toEqual({
    vatNumber: 'vat-number-invalid',
  });
  expect(problemsOf({ ...ofGermany, country: 'US', vatNumber: 'DE123456789' })).toEqual({
    vatNumber: 'vat-number-invalid',
  });
});

test('a company has a name; a natural person may go by their own', () => {
  expect(problemsOf({ ...company, organizationName: undefined })).toEqual({ organizationName: 'required' });
  const person = { ...company, kind: 'natural-person', organizationName: undefined, siren: undefined };
  expect(problemsOf(person)).toEqual({});
  const identity = organizationIdentity(createOrganizationInput.parse(person), {
    firstName: 'Ana',
    lastName: 'Lys',
  });
  expect(identity).toMatchObject({ name: 'Ana Lys', kind: 'natural-person', siren: null, vatNumber: null });
});

test('a SIREN typed for a company that is then said to be abroad is not kept', () => {
  const given = createOrganizationInput.parse({ ...company, country: 'BE' });
  expect(organizationIdentity(given, { firstName: 'Ana', lastName: 'Lys' }).siren).toBeNull();
});

test('nothing is opened without the terms accepted', () => {
  expect(problemsOf({ ...company, acceptTerms: undefined })).toEqual({ acceptTerms: 'required' });
});

test('a password may not be the address, nor common, nor typed differently twice', () => {
  const person = { firstName: 'Ana', lastName: 'Lys', email: 'anabelle.lys@x.test', language: 'fr' };
  const refused = signUpInput.safeParse({ ...company, ...person, password: 'Anabelle.Lys@x.test' });
  expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(['password']);
  const differing = {
    currentPassword: 'x',
    password: 'un long mot de passe',
    repeated: 'un long mot de passé',
  };
  expect(changePasswordInput.safeParse(differing).error?.issues[0]?.path).toEqual(['repeated']);
  const decomposed = {
    ...differing,
    repeated: 'un long mot de passe é',
    password: 'un long mot de passe e\u0301',
  };
  expect(changePasswordInput.safeParse(decomposed).success).toBe(true);
});

test('a preference that is not sent is switched off, and a time zone exists', () => {
  const sent = { firstName: 'Ana', lastName: 'Lys', language: 'en', theme: 'dark', timeZone: 'Europe/Paris' };
  expect(preferencesInput.parse({ ...sent, notifyEnrolment: 'on' })).toMatchObject({
    notifyEnrolment: true,
    notifyCompletion: false,
  });
  expect(preferencesInput.safeParse({ ...sent, timeZone: 'Mars/Olympus' }).success).toBe(false);
});
