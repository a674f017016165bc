import { Temporal } from 'temporal-polyfill';
import { addDays, dayIn, overlap, type IsoDay, type Period } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';

const timeZone = 'Europe/Paris';
const opens = '08:00';
const closes = '19:00';

/** Within how many working hours a technical fault is to be mended (K08). */
export const faultWorkingHours = 48;

/** The opening period of a day (P23): Monday to Friday 08:00 to 19:00 in Paris, none on French holidays. */
export function openingOf(day: IsoDay): Period | null {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  if (dayOfWeek > 5 || frenchHolidays(year).has(day)) return null;
  return { from: atWallTime(day, opens, timeZone), to: atWallTime(day, closes, timeZone) };
}

/** The instant at which so many working hours have passed since another: the base of every count in business hours (P23). */
export function addWorkingHours(since: Date, hours: number): Date {
  let left = hours * 3_600_000;
  for (let day = dayIn(since, timeZone); ; day = addDays(day, 1)) {
    const opening = openingOf(day);
    const rest = opening && overlap(opening, { from: since, to: opening.to });
    if (!rest) continue;
    const length = rest.to.getTime() - rest.from.getTime();
    if (length >= left) return new Date(rest.from.getTime() + left);
    left -= length;
  }
}

/** How much of a period lies within opening hours, in milliseconds. */
export function workingMsOf(period: Period): number {
  let total = 0;
  const last = dayIn(period.to, timeZone);
  for (let day = dayIn(period.from, timeZone); day <= last; day = addDays(day, 1)) {
    const opening = openingOf(day);
    const worked = opening && overlap(opening, period);
    if (worked) total += worked.to.getTime() - worked.from.getTime();
  }
  return total;
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const afterEaster = [1, 39, 50]; // Easter Monday, Ascension, Whit Monday

/** The holidays of metropolitan France (L.3133-1 Code du travail). */
export function frenchHolidays(year: number): ReadonlySet<IsoDay> {
  const sunday = easter(year);
  return new Set([
    ...fixed.map((monthDay) => `${String(year).padStart(4, '0')}-${monthDay}`),
    ...afterEaster.map((days) => addDays(sunday, days)),
  ]);
}

/** Easter Sunday of the Gregorian calendar: the Sunday after the first full moon of spring, as the Church counts it. */
function easter(year: number): IsoDay {
  const century = Math.floor(year / 100);
  const golden = (year % 19) + 1;
  const lostLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonShift = Math.floor((8 * century + 5) / 25) - 5;
  const sundays = Math.floor((5 * year) / 4) - lostLeapDays - 10;
  let epact = (((11 * golden + 20 + moonShift - lostLeapDays) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let full = 44 - epact;
  if (full < 21) full += 30;
  const sunday = full + 7 - ((sundays + full) % 7);
  return addDays(`${String(year).padStart(4, '0')}-03-01`, sunday - 1);
}
