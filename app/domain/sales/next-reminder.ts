import { addDays, startOfDay, type IsoDay } from '~/domain/calendar';
import { reminderDays } from '~/domain/sales/sale-settings';

/** When a document is next reminded (K34): null where nothing of it may be asked for, or after the last stage. */
export function nextReminder(
  sale: { openCents: number; status: string; reminders: number; dueOn: IsoDay },
  timeZone: string,
): Date | null {
  const { openCents, status, reminders, dueOn } = sale;
  const days = openCents > 0 && status === 'open' ? reminderDays[reminders] : undefined;
  return days === undefined ? null : startOfDay(addDays(dueOn, days), timeZone);
}
