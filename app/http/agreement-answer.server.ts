import type { IsoDay } from '~/domain/calendar';
import type { Opco } from '~/domain/funding/opcos';
import { toldAt } from '~/domain/funding/told-at';
import { atWallTime } from '~/domain/wall-time';

type Typed = {
  opco: Opco;
  opcoName: string;
  receivedOn: IsoDay;
  receivedTime?: string | undefined;
  amendsId?: string | undefined;
};

/** An OPCO's answer as it was typed: the instant it came at, by the organization's clocks, and the funder's own name. */
export function agreementAnswer(
  { opco, opcoName, receivedOn, receivedTime, amendsId }: Typed,
  { now, timeZone }: { now: Date; timeZone: string },
) {
  return {
    ...{ opco, opcoName: opco === 'other' ? opcoName : null, amendsId: amendsId ?? null },
    receivedAt: receivedTime
      ? atWallTime(receivedOn, receivedTime, timeZone)
      : toldAt(receivedOn, now, timeZone),
  };
}
