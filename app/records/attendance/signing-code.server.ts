import { timingSafeEqual } from 'node:crypto';
import { idSchema } from '~/domain/id';
import { isKeyedHash, keyedHash } from '~/platform/keyed-hash.server';

/** A code on the trainer's screen is another one every so often, in real time. */
export const codeSlotMs = 30_000;

/** So long after a scan it still counts, for whoever has to sign in first. */
export const scanMinutes = 15;

const purpose = 'signing-code';
const macLength = 22;

/** Which half-day a code or a scan of it leads to. */
export type CodedHalfDay = { organizationId: string; halfDayId: string };

/** The code that leads to signing a half-day at this real moment, and when the next one replaces it. */
export function signingCodeAt(halfDay: CodedHalfDay, realNow: number): { code: string; changesAt: number } {
  const slot = Math.floor(realNow / codeSlotMs);
  const ids = pack(halfDay.organizationId) + pack(halfDay.halfDayId);
  return { code: `${ids}${macOf(ids, slot)}${slot.toString(36)}`, changesAt: (slot + 1) * codeSlotMs };
}

/**
 * What a code leads to; null for one that we never made. `current` in its own slot and the one after it: it takes a
 * while to hold up a phone.
 */
export function readSigningCode(code: string, realNow: number): (CodedHalfDay & { current: boolean }) | null {
  const match = /^([\w-]{44})([\w-]{22})([0-9a-z]{4,10})$/.exec(code);
  const [, ids = '', mac = '', written = ''] = match ?? [];
  const slot = Number.parseInt(written, 36);
  if (!match || slot.toString(36) !== written || !isMac(ids, slot, mac)) return null;
  const halfDay = { organizationId: unpack(ids.slice(0, 22)), halfDayId: unpack(ids.slice(22)) };
  if (!Object.values(halfDay).every((id) => idSchema.safeParse(id).success)) return null;
  const age = Math.floor(realNow / codeSlotMs) - slot;
  return { ...halfDay, current: age === 0 || age === 1 };
}

/** What a browser keeps of a scan, signed by us. */
export function scanOf({ organizationId, halfDayId }: CodedHalfDay, realNow: number): string {
  const text = `${organizationId}.${halfDayId}.${realNow}`;
  return `${text}.${keyedHash('signing-scan', text)}`;
}

/** Whether a browser's scan is of this half-day and not too old. */
export function isScanOf(scan: string | null, halfDay: CodedHalfDay, realNow: number): boolean {
  const [organizationId, halfDayId, at = '', mac = ''] = (scan ?? '').split('.');
  if (!isKeyedHash('signing-scan', `${organizationId}.${halfDayId}.${at}`, mac)) return false;
  const age = realNow - Number(at);
  const same = organizationId === halfDay.organizationId && halfDayId === halfDay.halfDayId;
  return same && age >= 0 && age <= scanMinutes * 60_000;
}

const macOf = (ids: string, slot: number) => keyedHash(purpose, `${ids}:${slot}`).slice(0, macLength);

const isMac = (ids: string, slot: number, mac: string) =>
  timingSafeEqual(Buffer.from(macOf(ids, slot)), Buffer.from(mac));

const pack = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

function unpack(packed: string): string {
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
