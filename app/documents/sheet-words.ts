import { small, tiny, type SheetCell, type SheetLine } from '~/documents/sheet-table';
import type { SheetRow, SheetSignature } from '~/documents/sheet-data';
import { absenceReasons, signingMethods, unsignedReasons } from '~/domain/attendance/attendance-choices';
import { halfDayWords } from '~/domain/attendance/half-day-words';
import type { Period } from '~/domain/calendar';
import { formatInstant, formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

/** Words of attendance sheets in a language, with times in the time zone of the session. */
export function sheetWords(language: Language, timeZone: string) {
  const t = translator(language, 'sheets');
  const attendance = translator(language, 'attendance');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const minutes = (value: number) => formatMinutes(value, language);

  function absence(reason: string): string {
    const known = absenceReasons.find((one) => one === reason);
    return known ? attendance(`absences.${known}`) : reason;
  }

  function unsigned(reason: string): string {
    const known = unsignedReasons.find((one) => one === reason);
    return known ? attendance(`unsignedReasons.${known}`) : reason;
  }

  function method(name: string): string {
    const known = signingMethods.find((one) => one === name);
    return known ? attendance(`methods.${known}`) : name;
  }

  /** `09:00 – 12:30`, with the day it ends on where that is another. */
  function times(halfDay: Period): string {
    const { from, to, toDay } = halfDayWords(halfDay, language, timeZone);
    return toDay
      ? attendance('halfDay.timesOver', { from, to, toDay })
      : attendance('halfDay.times', { from, to });
  }

  const day = (halfDay: Period) => halfDayWords(halfDay, language, timeZone).day;

  function signature(signed: SheetSignature): SheetLine[] {
    const { signedAt, claimedAt } = signed;
    const values = { at: instant(signedAt), method: method(signed.method) };
    const text = claimedAt
      ? t('signedOffline', { ...values, claimed: instant(claimedAt) })
      : t('signed', values);
    return [
      { text, look: small },
      { text: t('fingerprint', { hash: signed.statementHash.slice(0, 16) }), look: tiny },
    ];
  }

  /** The field for the signature: its mark and when and how it was made, or why there is none. */
  function signatureCell({
    signature: signed,
    absence: reason,
    unsignedReason,
    status,
  }: SheetRow): SheetCell {
    if (signed) return { mark: signed.mark, lines: signature(signed) };
    if (reason !== null) return { lines: [{ text: t('absent', { reason: absence(reason) }), look: small }] };
    if (unsignedReason !== null) {
      return { lines: [{ text: t('unsignedFor', { reason: unsigned(unsignedReason) }), look: small }] };
    }
    const text = status === 'upcoming' || status === 'in-progress' ? t('toSign') : t('unsigned');
    return { lines: [{ text, look: small }] };
  }

  /** The field for presence: how it stands, minutes, late arrival, early leave and the trainer's note. */
  function presenceCell(row: SheetRow): SheetCell {
    const status = {
      text: attendance(`statuses.${row.status}`),
      look: { ...small, weight: 600 as const },
    };
    const facts = [
      row.remote ? t('connected', { minutes: minutes(row.connectedMinutes) }) : '',
      row.attendedMinutes > 0 ? t('counted', { minutes: minutes(row.attendedMinutes) }) : '',
      row.lateMinutes > 0 ? t('late', { minutes: minutes(row.lateMinutes) }) : '',
      row.earlyMinutes > 0 ? t('early', { minutes: minutes(row.earlyMinutes) }) : '',
      row.note.replace(/\s+/g, ' '),
    ];
    return { lines: [status, ...facts.filter(Boolean).map(asSmall)] };
  }

  return {
    t,
    attendance,
    instant,
    minutes,
    absence,
    unsigned,
    times,
    day,
    signatureCell,
    presenceCell,
  };
}

const asSmall = (text: string): SheetLine => ({ text, look: small });

export type SheetWords = ReturnType<typeof sheetWords>;
