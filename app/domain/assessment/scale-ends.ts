/** The ends of the two kinds of scale that surveys ask on, both included. */
export const scaleEnds = { rating: [1, 5], scale: [0, 10] } as const;
