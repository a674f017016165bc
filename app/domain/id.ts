import { z } from 'zod';

/** Every id is a UUID made by the application (version 7). */
export const idSchema = z.uuid();
