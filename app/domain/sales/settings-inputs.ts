import { z } from 'zod';
import { eurosSchema, percentSchema } from '~/domain/billing/amount-inputs';
import { mostKeptYears } from '~/domain/proof/retention';
import { opcos } from '~/domain/funding/opcos';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { problem } from '~/domain/input-problem';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { sirenSchema } from '~/domain/organizations/siren';
import { bicSchema, ibanSchema } from '~/domain/sales/bank-account';

const contact = z.string().trim().max(200).default('');
const days = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const prefix = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => /^[A-Z0-9-]{1,8}$/.test(text), problem('prefix-invalid'));

/** What an organization's sales follow, as its form writes it; what is left empty is none. */
export const saleSettingsInput = z.object({
  vatExempt: z.boolean().default(false),
  vatFranchise: z.boolean().default(false),
  vatOnDebits: z.boolean().default(false),
  iban: ibanSchema.optional(),
  bic: bicSchema.optional(),
  invoicePrefix: prefix,
  orderPrefix: prefix,
  quoteDays: days(1, 365),
  advance: percentSchema.refine((share) => share <= 10_000, problem('rate-invalid')),
  dueDays: days(0, 60),
  opcoDueDays: days(0, 60),
  automaticInvoices: z.boolean().default(false),
  automaticReminders: z.boolean().default(false),
  lateModule: z.enum(lateModulePolicies).optional(),
  subrogationFrom: eurosSchema.optional(),
  indemnity: z.boolean().default(false),
  indemnityTaxed: z.boolean().default(false),
  trainingContact: contact,
  disabilityContact: contact,
  complaintContact: contact,
});

export type SaleSettingsInput = z.output<typeof saleSettingsInput>;

/** A funder as documents name it: its SIREN is where e-invoices reach it (F13), the e-mail where reminders do (K34). */
export const opcoParticularsInput = z
  .object({
    opco: z.enum(opcos),
    name: z.string().trim().max(100).optional(),
    siren: sirenSchema,
    street: z.string().trim().min(1).max(200),
    postalCode: z.string().trim().min(1).max(20),
    city: z.string().trim().min(1).max(100),
    email: emailAddressSchema,
    keptYears: z.coerce.number().pipe(z.int().min(1).max(mostKeptYears)).optional(),
  })
  .refine(({ opco, name }) => opco !== 'other' || !!name, { path: ['name'], ...problem('required') });

/** Which funder a page is about, where it is none of the eleven. */
export const funderQuery = z.object({ name: z.string().trim().max(100).optional().catch(undefined) });

export type OpcoParticularsInput = z.output<typeof opcoParticularsInput>;

export const publishTermsInput = z.object({ text: z.string().trim().min(50).max(200_000) });

/** The internal rules (F5b): a PDF, so that everybody can open it. */
export const rulesTypes: ReadonlyMap<string, string> = new Map([['application/pdf', 'pdf']]);

export const maximumRulesBytes = 10_000_000;
