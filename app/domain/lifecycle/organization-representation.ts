import { z } from 'zod';
import { planCodes } from '~/domain/billing/plan-codes';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { organizationRisks } from '~/domain/lifecycle/operator-inputs';
import { pageQuery } from '~/domain/page-query';
import { idText, instantText } from '~/domain/representation';

/** Which organizations a connector of the platform's asks for. */
export const listOrganizationsCall = pageQuery.extend({
  q: z.string().trim().max(200).optional(),
  plan: z.enum(planCodes).optional(),
  state: z.enum(contractStates).optional(),
  risk: z.enum(organizationRisks).optional(),
});

/** An organization as the platform's own connectors read it. Sums are cents in euros. */
export const organizationRepresentation = z.object({
  id: idText,
  name: z.string(),
  siren: z.string().nullable(),
  plan: z.enum(planCodes),
  state: z.enum(contractStates),
  seats: z.int(),
  createdAt: instantText,
  planEndsAt: instantText.nullable(),
  /** Ex VAT, less credit notes, in the last 12 months. */
  revenue: z.int(),
  /** With VAT, to be paid now; `late` of it. */
  owed: z.int(),
  late: z.int(),
  currency: z.literal('EUR'),
  linked: z.int(),
});
