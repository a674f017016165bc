/** What of a course's learners to show: those with something that does not agree, or with signatures lacking. */
export const hoursFilters = ['contradictions', 'unsigned'] as const;

export type HoursFilter = (typeof hoursFilters)[number];
