import { z } from 'zod';

/** How many of the intervals reported were new. */
export const recordedPresenceRepresentation = z.object({ recorded: z.int() });
