import { z } from 'zod';
import { planCodes } from '~/domain/billing/plan-codes';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { roleSchema } from '~/domain/organizations/roles';
import { dayText, idText, instantText } from '~/domain/representation';

/** Whom a token stands for. */
export const meRepresentation = z.object({
  organization: z.object({
    id: idText,
    name: z.string(),
    plan: z.enum(planCodes),
    state: z.enum(contractStates),
    timeZone: z.string(),
  }),
  actor: z.object({ id: idText, role: roleSchema, email: z.string(), token: z.string() }),
});

/** A registered user, as connectors read them. */
export const memberRepresentation = z.object({
  id: idText,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  role: roleSchema,
  status: z.enum(['registered', 'active', 'archived']),
  language: z.string(),
  registeredAt: instantText,
  activatedAt: instantText.nullable(),
  archivedAt: instantText.nullable(),
});

/** An erasure that was done: the last day of what the law keeps of evidence, if anything is. */
export const memberErasureRepresentation = z.object({ id: idText, keptUntil: dayText.nullable() });

export type MemberRepresentation = z.input<typeof memberRepresentation>;
