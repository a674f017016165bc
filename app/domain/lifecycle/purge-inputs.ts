import { z } from 'zod';
import { idSchema } from '~/domain/id';

/** Work of the outbox: remove what a purged organization left on the disk. */
export const organizationFilesWork = z.object({ purgeId: idSchema });

export const listPurgesInput = z.object({ after: z.string().max(500).optional().catch(undefined) });
