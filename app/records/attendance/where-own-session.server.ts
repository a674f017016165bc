/**
 * Sessions that a member takes part in, or took part in before they were taken off: half-days that had begun stay
 * theirs to see.
 */
export const whereOwnSession = (membershipId: string, now: Date) => ({
  participants: {
    some: {
      membershipId,
      OR: [
        { removedAt: null },
        { attendances: { some: { expected: true, halfDay: { startsAt: { lte: now } } } } },
      ],
    },
  },
});
