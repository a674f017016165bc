import type { LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import type { MemberRequest } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { getRegister } from '~/use-cases/attendance/get-register.server';

/** One participant's half-day of the register, for the page that records or corrects it. Refuses with `not-found`. */
export async function readRegisterLine(args: LoaderFunctionArgs, { actor, now }: MemberRequest) {
  const ids = idParams(args, ['sessionId', 'halfDayId', 'participantId']);
  const register = await getRegister(actor, ids, { now, language: languageOf(args.request) });
  const halfDay = register.halfDays.find(({ id }) => id === ids.halfDayId);
  const line = halfDay?.lines.find(({ participantId }) => participantId === ids.participantId);
  if (!halfDay || !line) throw new Refusal('not-found');
  const { lines: _, toCountersign: __, ...facts } = halfDay;
  return { ...ids, mode: register.mode, timeZone: register.timeZone, halfDay: facts, line };
}
