import { z } from 'zod';
import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { disputeDays } from '~/domain/sales/sale-settings';

/** The last day on which a document may be contested (K33). */
export const disputableUntil = (issuedAt: Date, timeZone: string): IsoDay =>
  addDays(dayIn(issuedAt, timeZone), disputeDays);

/** What of a document is contested: `disputedCents` waits for a decision, `upheldCents` was found never to be owed. */
export type Contest = { disputedCents: number; upheldCents: number };

/** What of what is open is contested and not asked for meanwhile (P14), in cents with VAT. */
export const waitingCents = ({ openCents, disputedCents }: { openCents: number; disputedCents: number }) =>
  Math.max(0, Math.min(openCents, disputedCents));

/** A contest once an avoir took a sum back: as far as it goes what was contested was so with reason. */
export function upheldBy({ disputedCents, upheldCents }: Contest, credited: number): Contest {
  const granted = Math.min(disputedCents, credited);
  return { disputedCents: disputedCents - granted, upheldCents: upheldCents + granted };
}

const contestDecisions = ['rejected', 'upheld', 'upheld-in-part'] as const;

/** The kind of the notices that tell a client what was decided of a contest. */
export const contestNotice = 'contest-answered';

/** What was decided of how much of a document, in cents with VAT, and why, as the notice to the client keeps it (K33). */
const contestAnswerSchema = z.object({
  invoiceId: z.string(),
  decision: z.enum(contestDecisions),
  cents: z.int(),
  reason: z.string(),
});

export type ContestAnswer = z.output<typeof contestAnswerSchema>;

export type DatedContestAnswer = Omit<ContestAnswer, 'invoiceId'> & { answeredOn: IsoDay };

/** The answers to what was contested of a document, among the notices of its order, in their order. */
export function contestAnswersOf(
  notices: readonly { details: unknown; sentAt: Date }[],
  ofInvoice: string,
  timeZone: string,
): DatedContestAnswer[] {
  return notices.flatMap(({ details, sentAt }) => {
    const { invoiceId, ...answer } = contestAnswerSchema.parse(details);
    return invoiceId === ofInvoice ? [{ ...answer, answeredOn: dayIn(sentAt, timeZone) }] : [];
  });
}
