import { addDays, type IsoDay } from '~/domain/calendar';

/** Days after an order's last one on which a survey still speaks of it: satisfaction is asked again later (F7). */
const surveyDays = 90;

/** The days on which what a learner does is of an order: a learner may follow one course on several. Inclusive. */
export type OrderWindow = {
  /** From the day they took their place, for the test of positioning, or from the order's first. */
  from: IsoDay;
  to: IsoDay;
  surveysTo: IsoDay;
};

export const orderWindow = (
  { startsOn, endsOn }: { startsOn: IsoDay; endsOn: IsoDay },
  joinedOn: IsoDay,
): OrderWindow => ({
  from: joinedOn < startsOn ? joinedOn : startsOn,
  to: endsOn,
  surveysTo: addDays(endsOn, surveyDays),
});

export const isWithin = (day: IsoDay, from: IsoDay, to: IsoDay): boolean => day >= from && day <= to;
