import { z } from 'zod';
import { mostKeptYears } from '~/domain/proof/retention';
import { lateModulePolicies } from '~/domain/funding/order-facts';

const text = (longest: number) => z.string().trim().max(longest);

/** Net price from which an OPCO pays by subrogation, by the general conditions (K17): 3,000.00. */
export const subrogationFromByDefault = 300_000;

/** A funder as documents name it: what the organization enters once of each. */
export const opcoParticularsSchema = z.object({
  /** Of one that is none of the eleven. */
  name: text(100).nullable().default(null),
  siren: z.string().nullable().default(null),
  street: text(200).default(''),
  postalCode: text(20).default(''),
  city: text(100).default(''),
  email: text(254).nullable().default(null),
  /** Years that it asks evidence to be kept after the year of the last payment, where the law asks for less (F14). */
  keptYears: z.int().min(1).max(mostKeptYears).nullable().default(null),
});

export type OpcoParticulars = z.output<typeof opcoParticularsSchema>;

/** Days after the due date on which an overdue document is reminded (K34), one for each stage. */
export const reminderDays = [3, 15, 30] as const;

/** An invoice that is not contested within so many days stands (K33). */
export const disputeDays = 10;

/** Over the ECB's refinancing rate a year, in basis points (K34). */
export const interestPoints = 1_000;

/** Fixed recovery indemnity of a late document, in cents (K34). */
export const recoveryIndemnity = 4_000;

/** What an organization's sales follow: `SaleSettings.settings`. Amounts in cents, shares in basis points. */
export const saleSettingsSchema = z.object({
  /** Holds the attestation (form 3511): training is exempt (F10). */
  vatExempt: z.boolean().default(true),
  /** Charges no VAT on anything (art. 293 B): nothing is taxed in France, whatever the attestation. */
  vatFranchise: z.boolean().default(false),
  vatOnDebits: z.boolean().default(false),
  iban: text(34).nullable().default(null),
  bic: text(11).nullable().default(null),
  /** Prefix of the numbers of its invoices: `F` gives F2026-0001. */
  invoicePrefix: z
    .string()
    .regex(/^[A-Z0-9-]{1,8}$/)
    .default('F'),
  orderPrefix: z
    .string()
    .regex(/^[A-Z0-9-]{1,8}$/)
    .default('C'),
  /** Days a quote stands. */
  quoteDays: z.int().min(1).max(365).default(30),
  advance: z.int().min(0).max(10_000).default(10_000),
  dueDays: z.int().min(0).max(60).default(0),
  /** Within how many days an OPCO is asked to pay, after delivery. */
  opcoDueDays: z.int().min(0).max(60).default(30),
  /** Whether what is due is issued, and what is overdue reminded, without anybody's click. */
  automaticInvoices: z.boolean().default(true),
  automaticReminders: z.boolean().default(true),
  /** By `funderKey`. */
  opcoParticulars: z.record(z.string(), opcoParticularsSchema).default({}),
  /** Null leaves what the general conditions say (K03). */
  lateModule: z.enum(lateModulePolicies).nullable().default(null),
  subrogationFrom: z.int().min(0).nullable().default(null),
  /** Whether conventions provide an indemnity for what is not delivered, and whether VAT is charged on it (F1: unsettled). */
  indemnity: z.boolean().default(false),
  indemnityTaxed: z.boolean().default(false),
  /** Whose signature the picture of it is. */
  signatureOf: text(200).nullable().default(null),
  /** Whom learners and clients turn to (F5b, F7): the training, disability, complaints. */
  trainingContact: text(200).default(''),
  disabilityContact: text(200).default(''),
  complaintContact: text(200).default(''),
});

export type SaleSettings = z.output<typeof saleSettingsSchema>;
