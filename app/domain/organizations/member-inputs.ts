import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { passwordSchema } from '~/domain/organizations/password-policy';
import { roleSchema } from '~/domain/organizations/roles';
import { pageQuery } from '~/domain/page-query';

/** A first or last name, on one line. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

export const languageSchema = z.enum(['fr', 'en']);

/** Registers one person; the language is the organization's where it is not told (api.md). */
export const registerMemberInput = z.strictObject({
  email: emailAddressSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  role: roleSchema,
  language: languageSchema.optional(),
});

/** As {@link registerMemberInput}, from the form: into groups at once, and with an invitation. */
export const inviteMemberInput = z.object({
  email: emailAddressSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  role: roleSchema.default('learner'),
  language: languageSchema.optional(),
  groupIds: z.array(idSchema).max(20).default([]),
});

/** Who takes over the place of a member. */
export const replaceMemberInput = z.object({
  membershipId: idSchema,
  email: emailAddressSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  role: roleSchema,
  language: languageSchema.optional(),
});

/** Which import the queue is to run. */
export const memberImportWork = z.object({ organizationId: idSchema, importId: idSchema });

export const updateMemberInput = z.object({
  membershipId: idSchema,
  firstName: personNameSchema,
  lastName: personNameSchema,
  language: languageSchema,
});

export const changeMemberRoleInput = z.object({ membershipId: idSchema, role: roleSchema });

/** Activation by someone who has no account yet. */
export const activateMembershipInput = z.object({
  firstName: personNameSchema,
  lastName: personNameSchema,
  password: passwordSchema,
  language: languageSchema,
});

export const memberStatuses = ['registered', 'active', 'archived'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const memberSorts = ['name', '-name', 'registered', '-registered'] as const;
export type MemberSort = (typeof memberSorts)[number];

/** A page of people; without a status, all who are not archived. */
export const listMembersInput = pageQuery.extend({
  search: z.string().trim().max(200).optional(),
  role: roleSchema.optional(),
  status: z.enum([...memberStatuses, 'all']).optional(),
  groupId: idSchema.optional(),
  sort: z.enum(memberSorts).default('name'),
});

export const handOverOwnershipInput = z.object({ membershipId: idSchema });

/** Ends the organization: its name is typed, so that nobody does it by a slip. */
export const endOrganizationInput = z.object({ name: z.string().trim().min(1).max(200) });

/** Erases a person's data: their address is typed, so that nobody does it by a slip. */
export const eraseMemberInput = z.object({
  membershipId: idSchema,
  email: z.string().trim().min(1).max(254),
});

export type Language = z.infer<typeof languageSchema>;
export type ReplaceMemberInput = z.infer<typeof replaceMemberInput>;
export type EraseMemberInput = z.infer<typeof eraseMemberInput>;
export type RegisterMemberInput = z.infer<typeof registerMemberInput>;
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;
export type UpdateMemberInput = z.infer<typeof updateMemberInput>;
export type ActivateMembershipInput = z.infer<typeof activateMembershipInput>;
export type ListMembersInput = z.infer<typeof listMembersInput>;
