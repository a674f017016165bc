import { z } from 'zod';
import { opcoOf, opcos } from '~/domain/funding/opcos';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { contactFields, newContactInput } from '~/domain/clients/contact-inputs';
import { countrySchema } from '~/domain/organizations/countries';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { sirenOf, sirenSchema, siretSchema } from '~/domain/organizations/siren';
import { isVatNumber, vatNumberSchema, vatPrefixOf } from '~/domain/organizations/vat-number';
import { pageQuery } from '~/domain/page-query';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/** A collective agreement's number: 4 digits. */
const idccSchema = z
  .string()
  .trim()
  .refine((text) => /^\d{4}$/.test(text), problem('idcc-invalid'));

const particulars = {
  name: line(200),
  country: countrySchema.default('FR'),
  siren: sirenSchema.optional(),
  siret: siretSchema.optional(),
  vatNumber: vatNumberSchema.optional(),
  street: line(200).optional(),
  postalCode: line(20).optional(),
  city: line(100).optional(),
  idcc: idccSchema.optional(),
  invoiceEmail: emailAddressSchema.optional(),
  notes: z.string().trim().max(4_000).optional(),
};

/** As a form gives it: the funder from the list, named where it is none of the eleven. */
const funder = { opco: z.enum(opcos).optional(), opcoName: line(100).optional() };

type Particulars = z.output<z.ZodObject<typeof particulars>>;
type Funder = z.output<z.ZodObject<typeof funder>>;

/** A French company has its SIREN, its head office a SIRET that begins with it, a VAT number is of the country. */
function checkParticulars(given: Particulars, context: z.RefinementCtx): void {
  const refuse = (path: string, code: 'required' | 'vat-number-invalid' | 'siret-of-another') =>
    context.addIssue({ code: 'custom', path: [path], ...problem(code) });
  const { country, siren, siret, vatNumber } = given;
  const french = country === 'FR';
  if (french && !siren) refuse('siren', 'required');
  if (french && siren && siret && sirenOf(siret) !== siren) refuse('siret', 'siret-of-another');
  if (!vatNumber) return;
  const ofCountry = vatPrefixOf(country) !== null || country === 'GB';
  const ofCompany = !french || !siren || vatNumber.endsWith(siren);
  if (!ofCountry || !isVatNumber(vatNumber, country) || !ofCompany) refuse('vatNumber', 'vat-number-invalid');
}

function checkFunder({ opco, opcoName }: Funder, context: z.RefinementCtx): void {
  if (opco === 'other' && !opcoName)
    context.addIssue({ code: 'custom', path: ['opcoName'], ...problem('required') });
}

/** What is known of a client, complete: what does not apply is null, SIREN and SIRET only of French companies. */
export function clientFacts(given: Particulars & Funder) {
  const french = given.country === 'FR';
  const { name, country, street = '', postalCode = '', city = '', notes = '' } = given;
  return {
    ...{ name, country, street, postalCode, city, notes },
    siren: french ? (given.siren ?? null) : null,
    siret: french ? (given.siret ?? null) : null,
    vatNumber: given.vatNumber ?? null,
    idcc: french ? (given.idcc ?? null) : null,
    opco: given.opco ?? null,
    opcoName: given.opco === 'other' ? (given.opcoName ?? null) : null,
    invoiceEmail: given.invoiceEmail ?? null,
  };
}

export type ClientFacts = ReturnType<typeof clientFacts>;

/** A company that buys training, with those who follow it: what {@link createClientForm} and the API come to. */
export type CreateClientInput = ClientFacts & { contacts: z.output<typeof newContactInput>[] };

const mostContacts = 50;

/** From the form: with one person who follows the trainings, or nobody yet. */
export const createClientForm = z
  .object({
    ...particulars,
    ...funder,
    contactEmail: emailAddressSchema.optional(),
    contactFirstName: contactFields.firstName.optional(),
    contactLastName: contactFields.lastName.optional(),
  })
  .superRefine((given, context) => {
    checkParticulars(given, context);
    checkFunder(given, context);
    const fields = ['contactEmail', 'contactFirstName', 'contactLastName'] as const;
    if (fields.every((field) => given[field] === undefined)) return;
    for (const field of fields)
      if (given[field] === undefined)
        context.addIssue({ code: 'custom', path: [field], ...problem('required') });
  })
  .transform(({ contactEmail: email, contactFirstName, contactLastName, ...given }): CreateClientInput => ({
    ...clientFacts(given),
    contacts: email
      ? [
          {
            email,
            firstName: contactFirstName ?? '',
            lastName: contactLastName ?? '',
            jobTitle: '',
            phone: '',
          },
        ]
      : [],
  }));

/** From the API (api.md): the funder is any text, one of the eleven where it names one. */
export const registerClientInput = z
  .strictObject({
    ...particulars,
    opco: line(100).optional(),
    contacts: z.array(newContactInput).max(mostContacts).default([]),
  })
  .superRefine((given, context) => {
    checkParticulars(given, context);
    given.contacts.forEach(({ email }, index) => {
      const first = given.contacts.findIndex((contact) => contact.email === email);
      if (first < index)
        context.addIssue({ code: 'custom', path: ['contacts', index, 'email'], ...problem('duplicate') });
    });
  })
  .transform(({ opco, contacts, ...given }): CreateClientInput => ({
    ...clientFacts({ ...given, ...(opco !== undefined && { opco: opcoOf(opco), opcoName: opco }) }),
    contacts,
  }));

/** What a client is changed to, from its form. */
export const updateClientInput = z
  .object({ ...particulars, ...funder })
  .superRefine((given, context) => {
    checkParticulars(given, context);
    checkFunder(given, context);
  })
  .transform(clientFacts);

/** A page of clients; without a status, those that are not archived. `search` is looked for in name, SIREN and place. */
export const listClientsInput = pageQuery.extend({
  search: z.string().trim().max(200).optional(),
  status: z.enum(['open', 'archived', 'all']).default('open'),
});

const establishmentFields = {
  name: line(200),
  siret: siretSchema.nullish(),
  street: line(200).optional(),
  postalCode: line(20).optional(),
  city: line(100).optional(),
};

export const addEstablishmentInput = z.object({ clientId: idSchema, ...establishmentFields });

export const updateEstablishmentInput = z.object({
  clientId: idSchema,
  establishmentId: idSchema,
  ...establishmentFields,
});

export type UpdateClientInput = ClientFacts & { clientId: string };
export type ListClientsInput = z.output<typeof listClientsInput>;
export type AddEstablishmentInput = z.output<typeof addEstablishmentInput>;
export type UpdateEstablishmentInput = z.output<typeof updateEstablishmentInput>;
