import type { OwnHalfDay } from '~/domain/attendance/own-half-day';
import { signingStateAt, type SigningState } from '~/domain/attendance/signing-window';
import { statementHash } from '~/domain/attendance/statement-hash';
import { signatureStatement } from '~/documents/attendance-statement';
import type { Language } from '~/locales/translator';

/** One of somebody's half-days as the panel to sign shows it. Instants in ISO. */
export type HalfDayToSign = {
  organizationId: string;
  membershipId: string;
  sessionId: string;
  halfDayId: string;
  startsAt: string;
  endsAt: string;
  plannedMinutes: number;
  timeZone: string;
  sessionTitle: string;
  organizationName: string;
  state: SigningState;
  /** Until when it may be signed. */
  closesAt: string;
  statement: string;
  statementHash: string;
  /** Once it is signed; `claimedAt` where it was kept without network. */
  signed: { at: string; claimedAt: string | null } | null;
  /** From the page of a link or a code: by which one came. */
  proof: string;
};

/** A half-day with the words to sign, in the language of the page, as it stands at `now`. */
export function halfDayToSign(own: OwnHalfDay, language: Language, now: Date, proof = ''): HalfDayToSign {
  const { organizationId, membershipId, sessionId, halfDayId, window, stated, signature } = own;
  const statement = signatureStatement(language, stated);
  return {
    ...{ organizationId, membershipId, sessionId, halfDayId },
    startsAt: stated.halfDay.from.toISOString(),
    endsAt: stated.halfDay.to.toISOString(),
    ...{ plannedMinutes: stated.plannedMinutes, timeZone: stated.timeZone },
    ...{ sessionTitle: stated.session, organizationName: stated.organization },
    state: signingStateAt(window, now),
    closesAt: window.to.toISOString(),
    ...{ statement, statementHash: statementHash(statement), proof },
    signed: signature && {
      at: signature.signedAt.toISOString(),
      claimedAt: signature.claimedAt?.toISOString() ?? null,
    },
  };
}
