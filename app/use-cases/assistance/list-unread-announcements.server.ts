import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';

export type UnreadAnnouncement = {
  id: string;
  title: string;
  course: string;
  href: string;
  publishedAt: string;
};

const most = 5;

/** The announcements that somebody has not read yet, the latest first, five at most. One query. */
export async function listUnreadAnnouncements({
  organizationId,
  membershipId,
}: ActorOf<'member'>): Promise<UnreadAnnouncement[]> {
  const rows = await forOrganization(organizationId).notification.findMany({
    where: { organizationId, membershipId, kind: 'announcement', readAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, values: true, href: true, createdAt: true },
  });
  return rows.map(({ id, values, href, createdAt }) => {
    const { title = '', course = '' } = values as { title?: string; course?: string };
    return { id, title, course, href, publishedAt: createdAt.toISOString() };
  });
}
