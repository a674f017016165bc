import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

export const groupNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

export const createGroupInput = z.object({ name: groupNameSchema });

export const renameGroupInput = z.object({ groupId: idSchema, name: groupNameSchema });

export const groupInput = z.object({ groupId: idSchema });

/** Puts people into a group; who is in it already stays. */
export const addGroupMembersInput = z.object({
  groupId: idSchema,
  membershipIds: z.array(idSchema).min(1).max(1000),
});

export const listGroupsInput = pageQuery.extend({ search: z.string().trim().max(200).optional() });

export const getGroupInput = pageQuery.extend({ groupId: idSchema });
