import { z } from 'zod';

/** The numbers by which an order is accepted, asked for and ended, as they were offered with it (K02). */
const orderDeadlinesSchema = z.object({
  /** How long the first click of an acceptance waits for the second (K01). */
  acceptMinutes: z.int().min(1),
  /** Calendar months before the start until which a client postpones or cancels free of charge (K30). */
  postponeMonths: z.int().min(0),
  /** Days before the start until which an organization may cancel for lack of participants (K31). */
  cancelDays: z.int().min(0),
  /** Days before the first session at which a missing agreement is asked for again (K18). */
  reminderDays: z.array(z.int().min(0)),
});

export type OrderDeadlines = z.output<typeof orderDeadlinesSchema>;

/** Part of what is accepted; versions of before it was written down had the same. */
export const keptDeadlinesSchema = orderDeadlinesSchema.optional();

/** As the general conditions have them (K30, K31), and as decided where they say nothing (K01, K18). */
export const deadlinesOfConditions: OrderDeadlines = {
  ...{ acceptMinutes: 30, postponeMonths: 1, cancelDays: 7 },
  reminderDays: [30, 14, 7, 3, 1],
};

/** Those of an order. */
export function deadlinesOf({ deadlines }: { deadlines?: OrderDeadlines | undefined }): OrderDeadlines {
  return deadlines ?? deadlinesOfConditions;
}
