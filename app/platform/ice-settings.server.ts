import { z } from 'zod';

// Imported by scripts, which Node runs as it stands: nothing but zod may be imported here.

const iceUrl = z.string().regex(/^(stun|stuns|turn|turns):[^\s,]+$/);
const iceServer = z.strictObject({
  urls: z.union([iceUrl, z.array(iceUrl).min(1)]),
  username: z.string().optional(),
  credential: z.string().optional(),
});

/** Servers of the built-in room as browsers take them (`RTCIceServer`), in JSON. */
export const iceServers = z.string().transform((text, context): z.output<typeof iceServer>[] => {
  const problem = (message: string) => {
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('must be JSON');
  }
  const checked = z.array(iceServer).safeParse(value);
  return checked.success
    ? checked.data
    : problem(
        'must be a list of servers, each with urls (stun:, stuns:, turn:, turns:), username, credential',
      );
});

/** Addresses of TURN servers, separated by commas. */
export const turnUrls = z
  .string()
  .transform((value) => value.split(',').map((url) => url.trim()))
  .pipe(
    z.array(z.string().regex(/^turns?:\S+$/, { error: 'must be addresses that start with turn: or turns:' })),
  );
