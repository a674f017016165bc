import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import { pageQuery } from '~/domain/page-query';

/** Acts of one kind share the word before the dot: `member.archived`. */
export const auditAreas = [
  'member',
  'group',
  'course',
  'enrolment',
  'attendance',
  'organization',
  'contract',
  'invoice',
  'payment-method',
  'dispute',
  'api-token',
] as const;

const filters = {
  area: z.enum(auditAreas).optional(),
  /** Both days included, in the organization's zone. */
  from: daySchema.optional(),
  to: daySchema.optional(),
};

export const auditFilter = z.object(filters);

export const listAuditEntriesInput = pageQuery.extend(filters);

export type AuditFilter = z.infer<typeof auditFilter>;
