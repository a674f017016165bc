import type { Viewer } from '~/platform/session.server';

const homes = {
  owner: '/manage',
  admin: '/manage',
  billing: '/manage/billing',
  trainer: '/teach',
  learner: '/learn',
};

/** Where a person's work is: by their role in the session's organization, else the console for operators. */
export function homeOf({ role, isOperator }: Pick<Viewer, 'role' | 'isOperator'>): string | null {
  if (role) return homes[role];
  return isOperator ? '/operator' : null;
}
