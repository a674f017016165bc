import type { AnnounceToLearnersWork } from '~/domain/assistance/announcement-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { tellAnnouncement } from '~/records/assistance/tell-announcement.server';

/** The next two hundred who are told of an announcement; a second run tells nobody again. */
export async function tellAnnouncementOn(
  { organizationId, ...from }: AnnounceToLearnersWork,
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), (tx) =>
    tellAnnouncement(tx, organizationId, from, now),
  );
}
