import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { languageSchema, personNameSchema } from '~/domain/organizations/member-inputs';
import { passwordSchema } from '~/domain/organizations/password-policy';

const shortLine = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => text.replace(/\p{Cc}+/gu, ' '));

/** Somebody of a client, as a form or a connector names them. */
export const contactFields = {
  email: emailAddressSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  jobTitle: shortLine(100).default(''),
  phone: shortLine(40).default(''),
  language: languageSchema.optional(),
};

/** A contact made with its client; the language is the organization's where it is not told. */
export const newContactInput = z.strictObject(contactFields);

export const addContactInput = z.object({ clientId: idSchema, ...contactFields });

const { email: _email, ...namedFields } = contactFields;

/** The address stays: it is a personal identifier, somebody else is another contact (P02). */
export const updateContactInput = z.object({ clientId: idSchema, contactId: idSchema, ...namedFields });

/** Acceptance of an invitation by someone who has no account yet. */
export const activateContactInput = z.object({
  firstName: personNameSchema,
  lastName: personNameSchema,
  password: passwordSchema,
  language: languageSchema,
});

export const contactStatuses = ['registered', 'active', 'archived'] as const;

export type ContactStatus = (typeof contactStatuses)[number];

export type NewContact = z.output<typeof newContactInput>;
export type AddContactInput = z.output<typeof addContactInput>;
export type UpdateContactInput = z.output<typeof updateContactInput>;
