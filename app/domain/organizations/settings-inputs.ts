import { z } from 'zod';
import { timeZoneSchema } from '~/domain/calendar-inputs';
import { problem } from '~/domain/input-problem';
import { activityDeclarationSchema } from '~/domain/organizations/activity-declaration';
import { languageSchema } from '~/domain/organizations/member-inputs';
import {
  checkOrganizationIdentity,
  organizationIdentityFields,
} from '~/domain/organizations/organization-identity';
import { siretSchema, sirenOf } from '~/domain/organizations/siren';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

export const accentColourSchema = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => /^#[0-9a-f]{6}$/.test(text), problem('colour-invalid'));

/** How an organization appears, and in which zone its days are counted. */
export const updateOrganizationInput = z.object({
  name: line(200),
  accentColour: accentColourSchema,
  language: languageSchema,
  timeZone: timeZoneSchema,
});

const largestCapital = 1e12;

/** An amount in euros as people type it (`10 000,50`), in cents. */
const eurosSchema = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'))
  .refine((text) => /^\d+(\.\d{1,2})?$/.test(text) && Number(text) <= largestCapital, problem('invalid'))
  .transform((text) => Math.round(Number(text) * 100));

/** What documents say of an organization: identity, address, and the mentions that the law asks for (F6, F11). */
export const updateLegalDetailsInput = z
  .object({
    ...organizationIdentityFields,
    siret: siretSchema.optional(),
    legalForm: line(100).optional(),
    shareCapital: eurosSchema.optional(),
    activityDeclaration: activityDeclarationSchema.optional(),
    activityPrefecture: line(100).optional(),
    representativeName: line(100).optional(),
    representativeTitle: line(100).optional(),
  })
  .superRefine((given, context) => {
    checkOrganizationIdentity(given, context);
    if (given.siret && given.siren && sirenOf(given.siret) !== given.siren) {
      context.addIssue({ code: 'custom', path: ['siret'], ...problem('siret-invalid') });
    }
  });

export const createApiTokenInput = z.object({ name: line(60) });

export type UpdateOrganizationInput = z.output<typeof updateOrganizationInput>;
export type UpdateLegalDetailsInput = z.output<typeof updateLegalDetailsInput>;
