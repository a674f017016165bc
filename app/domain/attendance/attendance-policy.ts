/** How a half-day attended in part counts (K14): the organization's default, which an order may override. */
export const partialPresences = ['minutes', 'half-day', 'strict'] as const;

export type PartialPresence = (typeof partialPresences)[number];

/** The share of the planned minutes, in percent, from which each policy accepts a half-day; 0 accepts all. */
export const acceptedFromPercent: Readonly<Record<PartialPresence, number>> = {
  minutes: 0,
  'half-day': 50,
  strict: 95,
};

/**
 * The minutes of a half-day that a policy retains: those attended, or none where they are less than its share of the
 * planned minutes (K14). Never more than planned.
 */
export function retainedMinutes(
  policy: PartialPresence,
  { attendedMinutes, plannedMinutes }: { attendedMinutes: number; plannedMinutes: number },
): number {
  const accepted = attendedMinutes * 100 >= plannedMinutes * acceptedFromPercent[policy];
  return accepted ? Math.min(attendedMinutes, plannedMinutes) : 0;
}

/** What a text of the database says, or the default. */
export function partialPresenceOf(text: string): PartialPresence {
  return partialPresences.find((policy) => policy === text) ?? 'minutes';
}
