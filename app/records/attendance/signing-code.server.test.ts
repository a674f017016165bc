import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import {
  codeSlotMs,
  isScanOf,
  readSigningCode,
  scanMinutes,
  scanOf,
  signingCodeAt,
} from '~/records/attendance/signing-code.server';

const halfDay = { organizationId: createId(), halfDayId: createId() };
const start = 1_790_000_010_000;

test('a code changes every 30 seconds, and is taken in its slot and the one after', () => {
  const { code, changesAt } = signingCodeAt(halfDay, start);
  expect(changesAt - start).toBeLessThanOrEqual(codeSlotMs);
  expect(signingCodeAt(halfDay, changesAt - 1).code).toBe(code);
  expect(signingCodeAt(halfDay, changesAt).code).not.toBe(code);
  const at = (moment: number) => readSigningCode(code, moment);
  expect(at(start)).toEqual({ ...halfDay, current: true });
  expect(at(changesAt + codeSlotMs - 1)).toEqual({ ...halfDay, current: true });
  expect(at(changesAt + codeSlotMs)).toEqual({ ...halfDay, current: false });
  expect(at(start - 2 * codeSlotMs)?.current).toBe(false);
});

test('no other text is a code of ours', () => {
  const { code } = signingCodeAt(halfDay, start);
  const other = signingCodeAt({ ...halfDay, halfDayId: createId() }, start).code;
  expect(readSigningCode(other.slice(0, 44) + code.slice(44), start)).toBeNull();
  expect(readSigningCode(code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'a'), start)).toBeNull();
  fc.assert(
    fc.property(fc.nat({ max: code.length - 1 }), fc.constantFrom(...'azAZ09-_.'), (index, char) => {
      const forged = code.slice(0, index) + char + code.slice(index + 1);
      const read = readSigningCode(forged, start);
      expect(forged === code || read === null).toBe(true);
    }),
  );
});

test('a scan counts for a quarter of an hour, for its half-day alone', () => {
  const scan = scanOf(halfDay, start);
  const end = start + scanMinutes * 60_000;
  expect(isScanOf(scan, halfDay, start)).toBe(true);
  expect(isScanOf(scan, halfDay, end)).toBe(true);
  expect(isScanOf(scan, halfDay, end + 1)).toBe(false);
  expect(isScanOf(scan, { ...halfDay, halfDayId: createId() }, start)).toBe(false);
  expect(isScanOf(scan.replace(String(start), String(start + 1)), halfDay, start)).toBe(false);
  expect(isScanOf(null, halfDay, start)).toBe(false);
});
