import { z } from 'zod';
import { hoursFilters } from '~/domain/attendance/hours-filters';
import { idSchema } from '~/domain/id';
import { pageQuery } from '~/domain/page-query';

/** The hours of a course's learners; without a course, of the one whose sessions were last. */
export const listHoursInput = pageQuery.extend({
  courseId: idSchema.optional(),
  search: z.string().trim().max(100).default(''),
  show: z.enum(hoursFilters).optional(),
});

export type ListHoursInput = z.input<typeof listHoursInput>;

/** Attendance of a course, drawn; `after` pages through its learners. */
export const attendanceOverviewInput = pageQuery.extend({
  courseId: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
});

/** Of which calendar year, in the organization's time zone; of all without one. */
export const trainerHoursInput = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });

/** One page a half-day, one page a person, or half-days to be printed and signed by hand. */
export const sheetLayouts = ['half-days', 'people', 'blank'] as const;

/** Which attendance sheet of a session: of all its half-days, or of one. */
export const attendanceSheetInput = z.object({
  layout: z.enum(sheetLayouts).default('half-days'),
  halfDayId: idSchema.optional(),
});
