import { z } from 'zod';
import { problem } from '~/domain/input-problem';
import { countrySchema } from '~/domain/organizations/countries';
import { sirenSchema } from '~/domain/organizations/siren';
import { isVatNumber, vatNumberSchema, vatPrefixOf } from '~/domain/organizations/vat-number';

export const organizationKinds = ['company', 'natural-person'] as const;

export type OrganizationKind = (typeof organizationKinds)[number];

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/** Who an organization is in law, as a form or a connector gives it: a company, or a natural person (P01). */
export const organizationIdentityFields = {
  kind: z.enum(organizationKinds),
  /** Not asked of a natural person, whose organization may bear their own name. */
  organizationName: line(200).optional(),
  country: countrySchema,
  /** Asked of French companies only (P01). */
  siren: sirenSchema.optional(),
  vatNumber: vatNumberSchema.optional(),
  street: line(200),
  postalCode: line(20),
  city: line(100),
};

type Given = z.output<z.ZodObject<typeof organizationIdentityFields>>;

/**
 * The rules between those fields: a company has a name, a French one its SIREN, and a VAT number is of the country
 * and, in France, of that SIREN.
 */
export function checkOrganizationIdentity(given: Given, context: z.RefinementCtx): void {
  const refuse = (path: keyof Given, code: 'required' | 'vat-number-invalid') =>
    context.addIssue({ code: 'custom', path: [path], ...problem(code) });
  const { kind, country, siren, vatNumber } = given;
  if (kind === 'company' && !given.organizationName) refuse('organizationName', 'required');
  if (kind === 'company' && country === 'FR' && !siren) refuse('siren', 'required');
  if (!vatNumber) return;
  const ofCountry = vatPrefixOf(country) !== null || country === 'GB';
  if (!ofCountry || !isVatNumber(vatNumber, country)) refuse('vatNumber', 'vat-number-invalid');
  else if (country === 'FR' && siren && !vatNumber.endsWith(siren)) refuse('vatNumber', 'vat-number-invalid');
}

/** Who an organization is, complete: what did not apply is null. */
export type OrganizationIdentity = {
  name: string;
  kind: OrganizationKind;
  country: string;
  siren: string | null;
  vatNumber: string | null;
  street: string;
  postalCode: string;
  city: string;
};

/** What is kept of the fields: a SIREN only of who is French, a natural person's name where no other is given. */
export function organizationIdentity(
  given: Given,
  person: { firstName: string; lastName: string },
): OrganizationIdentity {
  const { kind, organizationName, country, siren, vatNumber, street, postalCode, city } = given;
  return {
    name: organizationName ?? `${person.firstName} ${person.lastName}`,
    ...{ kind, country, street, postalCode, city },
    siren: country === 'FR' ? (siren ?? null) : null,
    vatNumber: vatNumber ?? null,
  };
}
