import { formatInstant } from '~/domain/calendar-format';
import type { MemberRequest } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { getInterruptions } from '~/use-cases/attendance/get-interruptions.server';

/** An outage or a maintenance above every page, in the reader's words. */
export type InterruptionStrip = {
  id: string;
  kind: 'outage' | 'maintenance';
  name: string;
  text: string;
  short: string;
};

/** What stands above every page about interruptions: maintenance from its announcement on, outages while they last. */
export async function readInterruptionStrips(
  request: Request,
  { actor, viewer, now }: MemberRequest,
): Promise<InterruptionStrip[]> {
  const interruptions = await getInterruptions(actor, { now });
  const language = languageOf(request);
  const t = translator(language, 'faults');
  const at = (instant: Date) => formatInstant(instant, language, viewer.organizationTimeZone);
  return interruptions.map(({ id, kind, title, startsAt, endsAt }) => {
    const values = { title, from: at(startsAt), to: endsAt ? at(endsAt) : '' };
    return {
      ...{ id, kind, name: t(`banner.${kind}Name`) },
      ...{ text: t(`banner.${kind}`, values), short: t(`banner.${kind}Short`, values) },
    };
  });
}
