import { z } from 'zod';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { daySchema, timeZoneSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { keptDeadlinesSchema } from '~/domain/funding/order-deadlines';
import { opcos } from '~/domain/funding/opcos';
import { postponedSchema } from '~/domain/funding/postponement';
import { lateModulePolicies } from '~/domain/funding/order-facts';

const text = (longest: number) => z.string().trim().max(longest);
const cents = z.int().min(0).max(1_000_000_000);

/**
 * One line of an order's price, without VAT: the training itself, expenses apart from it (K11), or a discount on the
 * training, whose amount is positive and taken off. `vatRate` 0 is exempt (F10).
 */
const orderLineSchema = z.object({
  kind: z.enum(['training', 'expense', 'discount']),
  label: text(300),
  /** At most 4 decimals (F13). */
  quantity: z.number().positive().max(100_000),
  unitPrice: cents,
  vatRate: z.int().min(0).max(10_000),
});

/** How policy differs from the organization's for this order alone (K03); what is left out is the organization's. */
const policyOverridesSchema = z.object({
  partialPresence: z.enum(partialPresences).optional(),
  lateModule: z.enum(lateModulePolicies).optional(),
  subrogationFrom: cents.optional(),
});

/** How an order is paid: what is asked in advance at its signature (K22), in basis points, and within how many days. */
const paymentTermsSchema = z.object({
  advance: z.int().min(0).max(10_000).default(10_000),
  dueDays: z.int().min(0).max(60).default(0),
});

export const orderModuleSchema = z.object({
  moduleId: idSchema,
  /** The session before which its lessons are due; none: the end of the order's last day (K15). */
  dueBeforeSessionId: idSchema.nullable().default(null),
});

/** What is written of an order until it is offered: `TrainingOrder.draft`. Days are inclusive. */
export const orderDraftSchema = z.object({
  title: text(200).min(1),
  courseId: idSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  places: z.int().min(1).max(5_000),
  priceBasis: z.enum(['participant', 'group']).default('participant'),
  lines: z.array(orderLineSchema).max(50),
  sessionIds: z.array(idSchema).max(200),
  /** Those that are sold: lessons of other modules of the course count for nothing. */
  modules: z.array(orderModuleSchema).max(200),
  payment: paymentTermsSchema.prefault({}),
  funding: z
    .object({
      kind: z.enum(['none', 'opco']),
      opco: z.enum(opcos).nullable(),
      opcoName: text(100).nullable(),
    })
    .default({ kind: 'none', opco: null, opcoName: null }),
  policy: policyOverridesSchema.default({}),
  /** Whether the convention provides an indemnity for what is not delivered by the client's doing (K12, F1). */
  indemnity: z.boolean().default(false),
  objective: text(4_000).default(''),
  means: text(4_000).default(''),
  followUp: text(4_000).default(''),
  /** Last day on which the quote may be accepted. */
  expiresOn: daySchema.nullable().default(null),
  /** Of an amendment that answers a client's postponement (K30): its sessions move as it is accepted. */
  postponed: postponedSchema.optional(),
});

/** A party as it is written in the convention, whatever happens to its data later. */
const orderPartySchema = z.object({
  name: z.string(),
  legalForm: z.string().nullable(),
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  vatNumber: z.string().nullable(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  representative: z.string().nullable(),
  representativeTitle: z.string().nullable(),
  /** Of the provider: its declaration of activity (F6). */
  declaration: z.object({ number: z.string(), prefecture: z.string().nullable() }).nullable().default(null),
});

export const policyOrigins = ['conditions', 'organization', 'order'] as const;

export type PolicyOrigin = (typeof policyOrigins)[number];

const origin = z.enum(policyOrigins);

/** What is offered and accepted as a whole: `OrderVersion.content`, whose canonical JSON is hashed (K01, K02). */
export const orderContentSchema = orderDraftSchema.extend({
  number: z.string(),
  language: z.string(),
  currency: z.string(),
  timeZone: timeZoneSchema,
  provider: orderPartySchema,
  client: orderPartySchema,
  contact: z.object({ id: idSchema, name: z.string(), email: z.string(), jobTitle: z.string() }).nullable(),
  course: z.object({
    versionId: idSchema,
    number: z.int(),
    title: z.string(),
    contentHash: z.string(),
    minutes: z.int(),
  }),
  sessions: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      mode: z.string(),
      place: z.string(),
      trainers: z.array(z.string()),
      halfDays: z.array(z.object({ startsAt: z.string(), endsAt: z.string(), plannedMinutes: z.int() })),
    }),
  ),
  modules: z.array(orderModuleSchema.extend({ title: z.string(), minutes: z.int() })),
  /** Of each participant, by kind of training. */
  minutes: z.object({ remote: z.int(), inPerson: z.int(), eLearning: z.int() }),
  policy: z.object({
    partialPresence: z.enum(partialPresences),
    lateModule: z.enum(lateModulePolicies),
    subrogationFrom: cents,
  }),
  policyOrigins: z.object({ partialPresence: origin, lateModule: origin, subrogationFrom: origin }),
  /** The numbers of its acceptance and its end (K01, K18, K30, K31). */
  deadlines: keptDeadlinesSchema,
  terms: z.object({ id: idSchema, version: z.int(), hash: z.string() }).nullable(),
  /** The organization charges no VAT (art. 293 B); left out where it does. */
  vatFranchise: z.literal(true).optional(),
});

export type OrderLine = z.output<typeof orderLineSchema>;
export type OrderDraft = z.output<typeof orderDraftSchema>;
export type OrderParty = z.output<typeof orderPartySchema>;
export type OrderContent = z.output<typeof orderContentSchema>;
