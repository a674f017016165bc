import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatInstant } from '~/domain/calendar-format';
import { requireMember } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { EquipmentPage } from '~/ui/equipment/equipment-page';
import { RoomFrame } from '~/ui/room/room-frame';
import { getEquipment } from '~/use-cases/attendance/get-equipment.server';

export const handle = { messages: ['room'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args);
  const { last, iceServers, relayed } = await getEquipment(actor);
  const language = languageOf(args.request);
  return {
    title: pageTitle(args.request, 'room:test.title'),
    last: last && { passed: last.passed, when: formatInstant(last.takenAt, language, viewer.timeZone) },
    ...{ iceServers, relayed },
    organization: {
      name: viewer.organizationName,
      logoUrl: viewer.logoFileId ? `/files/${viewer.logoFileId}` : null,
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Equipment() {
  const { organization, ...page } = useLoaderData<typeof loader>();
  return (
    <RoomFrame organization={organization} home="/home">
      <EquipmentPage {...page} />
    </RoomFrame>
  );
}
