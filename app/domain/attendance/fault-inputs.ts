import { z } from 'zod';
import { daySchema, timeSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';
import { atWallTime } from '~/domain/wall-time';

const line = z
  .string()
  .trim()
  .max(500)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

const lines = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .min(10)
  .max(3000);

/** A fault as somebody reports it: on which page (its path), what happened, with which device (K08). */
export const reportFaultInput = z.object({
  page: line.default(''),
  description: lines,
  device: line.default(''),
});

export const faultStates = ['open', 'outage', 'mended', 'not-a-fault'] as const;

export type FaultState = (typeof faultStates)[number];

/** Which reports to list, from an address: what it misspells is left out. */
export const listFaultsInput = z.object({
  closed: z.literal('1').optional().catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
});

/** What becomes of a report; whoever reported it reads the reason. It belongs to an outage where one is named. */
export const answerFaultInput = z
  .object({
    outcome: z.enum(['mended', 'not-a-fault', 'outage']),
    outageId: idSchema.optional(),
    reason: reasonSchema,
  })
  .refine(({ outcome, outageId }) => outcome !== 'outage' || outageId, {
    path: ['outageId'],
    ...problem('required'),
  });

const timeZone = 'Europe/Paris';

/** One organization a line, by its name, SIREN or id; all of them where nothing is said. */
const organizationsSchema = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]);

const shape = {
  title: line.min(1).max(200),
  startsOn: daySchema,
  startsTime: timeSchema,
  organizations: organizationsSchema,
  reason: reasonSchema,
};

type WallTimes = {
  startsOn: string;
  startsTime: string;
  endsOn?: string | undefined;
  endsTime?: string | undefined;
};

const inOrder = ({ startsOn, startsTime, endsOn, endsTime }: WallTimes) =>
  !endsOn || !endsTime || `${startsOn}T${startsTime}` < `${endsOn}T${endsTime}`;

function withInstants<Given extends WallTimes>({ startsOn, startsTime, endsOn, endsTime, ...rest }: Given) {
  const endsAt = endsOn && endsTime ? atWallTime(endsOn, endsTime, timeZone) : null;
  return { ...rest, startsAt: atWallTime(startsOn, startsTime, timeZone), endsAt };
}

/** An outage, by the clocks of Paris: from when, until when unless it goes on, whom it concerns, and who reported it. */
export const declareOutageInput = z
  .object({
    ...shape,
    endsOn: daySchema.optional(),
    endsTime: timeSchema.optional(),
    /** `<organization>:<report>` of each report of it. */
    faults: z.array(z.string().regex(/^[\da-f-]{36}:[\da-f-]{36}$/)).default([]),
  })
  .refine(({ endsOn, endsTime }) => !endsOn === !endsTime, { path: ['endsTime'], ...problem('required') })
  .refine(inOrder, { path: ['endsOn'], ...problem('days-reversed') })
  .transform(withInstants);

/** A maintenance, by the clocks of Paris, announced 48 hours ahead (K09). */
export const announceMaintenanceInput = z
  .object({ ...shape, endsOn: daySchema, endsTime: timeSchema })
  .refine(inOrder, { path: ['endsOn'], ...problem('days-reversed') })
  .transform(withInstants);

export const closeOutageInput = z
  .object({ endsOn: daySchema, endsTime: timeSchema, reason: reasonSchema })
  .transform(({ endsOn, endsTime, reason }) => ({ reason, endsAt: atWallTime(endsOn, endsTime, timeZone) }));

/** Work of the outbox: tell a batch of organizations of a maintenance. */
export const announceMaintenanceWork = z.object({
  outageId: idSchema,
  after: idSchema.nullable(),
  /** That it will not be, to those who were told that it would. */
  withdrawn: z.boolean().default(false),
});

export type MaintenanceNotices = z.output<typeof announceMaintenanceWork>;

export type DeclareOutage = z.output<typeof declareOutageInput>;
export type AnnounceMaintenance = z.output<typeof announceMaintenanceInput>;
