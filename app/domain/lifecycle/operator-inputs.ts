import { z } from 'zod';
import { planCodes } from '~/domain/billing/plan-codes';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { idSchema } from '~/domain/id';

/** Why an operator acts: a sentence that somebody else will understand later. */
export const reasonSchema = z.string().trim().min(10).max(500);

const cursor = z.string().max(500).optional().catch(undefined);
const empty = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

export const organizationRisks = ['late', 'disputed', 'noticed', 'linked'] as const;

export type OrganizationRisk = (typeof organizationRisks)[number];

export const organizationSorts = ['createdOn', 'name', 'endsOn'] as const;

/** Which organizations to list, from an address: what it misspells is left out. */
export const listOrganizationsInput = z.object({
  q: empty(z.string().trim().max(200)),
  plan: empty(z.enum(planCodes)),
  state: empty(z.enum(contractStates)),
  risk: empty(z.enum(organizationRisks)),
  limit: z.coerce.number().int().min(1).max(100).catch(50),
  sort: z.enum([...organizationSorts, '-createdOn', '-name', '-endsOn']).catch('-createdOn'),
  after: cursor,
});

export const outboxStates = ['failing', 'abandoned', 'waiting'] as const;

export const listOutboxInput = z.object({
  state: z.enum(outboxStates).catch('failing'),
  after: cursor,
});

export const retryOutboxMessageInput = z.object({ messageId: idSchema, reason: reasonSchema });

export const requestJobRunInput = z.object({
  name: z.string().regex(/^[a-z][a-z-]{1,60}$/),
  reason: reasonSchema,
});

export const listOperatorAuditInput = z.object({ after: cursor });

/** The parameters of an address, as they come: what is misspelt counts as not said. */
export type AddressQuery = Readonly<Record<string, string | number | undefined>>;
export type OutboxState = (typeof outboxStates)[number];
