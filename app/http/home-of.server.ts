import type { Viewer } from '~/platform/session.server';

const homes = {
  owner: '/manage',
  admin: '/manage',
  billing: '/manage/billing',
  trainer: '/teach',
  learner: '/learn',
};

type Person = Pick<Viewer, 'role' | 'isOperator' | 'contactId'>;

/** Where a person's work is: by their role in the session's organization or at its client, else the console for operators. */
export function homeOf({ role, isOperator, contactId }: Person): string | null {
  if (role) return homes[role];
  if (contactId) return '/client';
  return isOperator ? '/operator' : null;
}
