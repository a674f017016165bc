import { z } from 'zod';
import { timeZoneSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { languageSchema, personNameSchema } from '~/domain/organizations/member-inputs';
import {
  checkOrganizationIdentity,
  organizationIdentityFields,
} from '~/domain/organizations/organization-identity';
import { isPasswordOfEmail, passwordLength, passwordSchema } from '~/domain/organizations/password-policy';

/** A password as it was chosen one day: only bounded, since what is asked of new ones may have changed. */
const anyPassword = z.string().min(1).max(passwordLength.maximum);

const ticked = z
  .string()
  .optional()
  .refine((value) => value === 'on', problem('required'));

const accepted = {
  acceptTerms: ticked,
  /** The hashes of the texts that were shown (G9). */
  termsHash: z.string().max(64),
  processingHash: z.string().max(64),
};

const hash = z.string().max(400).default('');

export const signUpInput = z
  .object({
    firstName: personNameSchema,
    lastName: personNameSchema,
    email: emailAddressSchema,
    password: passwordSchema,
    language: languageSchema,
    ...organizationIdentityFields,
    ...accepted,
    challenge: hash,
    nonce: hash,
  })
  .superRefine((given, context) => {
    checkOrganizationIdentity(given, context);
    if (isPasswordOfEmail(given.password, given.email)) {
      context.addIssue({ code: 'custom', path: ['password'], ...problem('password-is-email') });
    }
  });

/** Another organization of somebody who has an account. */
export const createOrganizationInput = z
  .object({ ...organizationIdentityFields, ...accepted })
  .superRefine(checkOrganizationIdentity);

export const signInInput = z.object({ email: emailAddressSchema, password: anyPassword });

export const secondFactorInput = z.object({ code: z.string().trim().min(1).max(40) });

export const emailInput = z.object({ email: emailAddressSchema });

export const passwordInput = z.object({ password: anyPassword });

/** A password typed twice: the second is named `repeated`. */
export const choosePasswordInput = z
  .object({ password: passwordSchema, repeated: z.string().max(passwordLength.maximum) })
  .refine(samePasswords, { path: ['repeated'], ...problem('passwords-differ') });

export const changePasswordInput = z
  .object({
    currentPassword: anyPassword,
    password: passwordSchema,
    repeated: z.string().max(passwordLength.maximum),
  })
  .refine(samePasswords, { path: ['repeated'], ...problem('passwords-differ') });

export const changeEmailInput = z.object({ email: emailAddressSchema, currentPassword: anyPassword });

export const themes = ['system', 'light', 'dark'] as const;

const box = z
  .string()
  .optional()
  .transform((value) => value === 'on');

export const preferencesInput = z.object({
  firstName: personNameSchema,
  lastName: personNameSchema,
  language: languageSchema,
  theme: z.enum(themes),
  timeZone: timeZoneSchema,
  notifyEnrolment: box,
  notifyCompletion: box,
  notifySessions: box,
  notifyReminders: box,
});

export const sessionKeyInput = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) });

/** Where to go: an organization one is a member of, or the client one is a contact of. */
export const organizationChoiceInput = z
  .object({ organizationId: idSchema.optional(), contactId: idSchema.optional() })
  .refine(({ organizationId, contactId }) => (organizationId ?? contactId) !== undefined, {
    path: ['organizationId'],
    ...problem('required'),
  });

export type OrganizationChoice = z.output<typeof organizationChoiceInput>;
export type SignUpInput = z.output<typeof signUpInput>;
export type CreateOrganizationInput = z.output<typeof createOrganizationInput>;
export type SignInInput = z.output<typeof signInInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export type ChangeEmailInput = z.output<typeof changeEmailInput>;
export type PreferencesInput = z.output<typeof preferencesInput>;

function samePasswords(given: { password: string; repeated: string }): boolean {
  return given.password === given.repeated.normalize('NFC');
}
