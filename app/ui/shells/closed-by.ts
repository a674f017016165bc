import type { ClosedPageProps } from './closed-page';

/** What the body of an error says of a closed organization, or null: it is about something else. */
export function closedBy(body: unknown): ClosedPageProps | null {
  const refusal = field(body, 'refusal');
  const code = field(refusal, 'code');
  const details = field(refusal, 'details');
  const organizationName = field(details, 'organizationName');
  if (code !== 'organization-suspended' && code !== 'organization-ended') return null;
  if (typeof organizationName !== 'string') return null;
  const others = field(details, 'others');
  return {
    why: code === 'organization-suspended' ? 'suspended' : 'ended',
    organizationName,
    staff: ![null, 'learner'].includes(field(details, 'role') as string | null),
    others: Array.isArray(others) ? (others as ClosedPageProps['others']) : [],
  };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
