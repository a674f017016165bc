import { z } from 'zod';

/** What a membership may be, from the widest rights to the narrowest. */
export const roles = ['owner', 'admin', 'billing', 'trainer', 'learner'] as const;

export const roleSchema = z.enum(roles);

export type Role = z.infer<typeof roleSchema>;
