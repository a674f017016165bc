import { z } from 'zod';

/** The kind of the notices that ask for the signatures a settlement waits for. */
export const signaturesNotice = 'settlement-waiting';

/** How often a person is asked for what a settlement waits for (F2): in all, and days from one time to the next. */
const askedAtMost = 3;
const askedAgainAfterDays = 7;

/** What was asked, of whom, when: as a notice of the order keeps it. */
export type AskedRound = { sentAt: Date; recipients: { name: string; email: string }[] };

const recipientsSchema = z.array(z.object({ name: z.string(), email: z.string() }));

export const askedRound = ({ sentAt, recipients }: { sentAt: Date; recipients: unknown }): AskedRound => ({
  sentAt,
  recipients: recipientsSchema.parse(recipients),
});

/** Of those who can sign, counter-sign or explain: who may be asked (again) at an instant. */
export function peopleToAsk<Person extends { email: string }>(
  people: readonly Person[],
  rounds: readonly AskedRound[],
  now: Date,
): Person[] {
  const since = now.getTime() - askedAgainAfterDays * 24 * 3_600_000;
  return people.filter(({ email }) => {
    const own = rounds.filter(({ recipients }) => recipients.some((one) => one.email === email));
    return own.length < askedAtMost && own.every(({ sentAt }) => sentAt.getTime() <= since);
  });
}
