import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatInstant, formatTime } from '~/domain/calendar-format';
import { refusals } from '~/domain/refusals';
import { deviceIdOf } from '~/http/device-id.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { RoomRegister } from '~/ui/attendance/room-register';
import { RoomSigning } from '~/ui/attendance/room-signing';
import { JaasRoom } from '~/ui/providers/jaas-room';
import { LinkRoom } from '~/ui/providers/link-room';
import { BuiltInRoom } from '~/ui/room/built-in-room';
import { ProvidedRoom } from '~/ui/room/provided-room';
import { RoomFrame } from '~/ui/room/room-frame';
import { RoomShut } from '~/ui/room/room-shut';
import { getLastPreTest } from '~/use-cases/attendance/get-last-pre-test.server';
import { getRoom } from '~/use-cases/attendance/get-room.server';
import { getSigning } from '~/use-cases/attendance/get-signing.server';

export const handle = { messages: ['room', 'providers', 'attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const { request } = args;
  const room = await getRoom(actor, { sessionId: idParam(args, 'sessionId') }, { now });
  if (room.kind === 'jaas') args.context.admitVendor?.(new URL(room.jaas.script).origin);
  const language = languageOf(request);
  const signs = room.kind !== 'shut' && room.me.participates;
  const signing = signs ? await getSigning(actor, { sessionId: room.session.id }, { now, language }) : null;
  const opensAt = room.kind === 'shut' ? room.opensAt : null;
  const last = opensAt || room.kind === 'built-in' ? await getLastPreTest(actor) : null;
  const frame = {
    home: actor.role === 'learner' ? '/learn/sessions' : `/teach/sessions/${room.session.id}`,
    organization: {
      name: viewer.organizationName,
      logoUrl: viewer.logoFileId ? `/files/${viewer.logoFileId}` : null,
    },
  };
  const page = {
    ...{ room, signing, frame, title: pageTitle(request, 'room:title', { session: room.session.title }) },
    preTest: last && {
      passed: last.passed,
      when: formatInstant(last.takenAt, language, viewer.timeZone),
    },
    opens: opensAt && formatInstant(opensAt, language, viewer.timeZone, 'full'),
    closes: room.kind === 'shut' ? '' : formatTime(room.until, language, viewer.timeZone),
  };
  return data(page, { headers: deviceIdOf(request).headers, status: statusOf(room) });
}

function statusOf(room: Awaited<ReturnType<typeof getRoom>>): number {
  if (room.kind !== 'shut') return 200;
  return refusals[room.why === 'cancelled' ? 'session-cancelled' : 'room-not-open'].status;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function Room() {
  const { room, signing, frame, preTest, opens, closes } = useLoaderData<typeof loader>();
  const { session } = room;
  if (room.kind === 'shut') {
    return (
      <RoomFrame {...frame}>
        <RoomShut title={session.title} why={room.why} opens={opens} home={frame.home} preTest={preTest} />
      </RoomFrame>
    );
  }
  const tools = (
    <div className="flex gap-2">
      <RoomSigning signing={signing} from={`/rooms/${session.id}`} />
      {room.me.leads && <RoomRegister sessionId={session.id} />}
    </div>
  );
  if (room.kind === 'built-in') {
    return <BuiltInRoom key={session.id} {...{ ...room, frame, preTest, closes, tools }} />;
  }
  const { counted } = room.me;
  return (
    <RoomFrame {...frame}>
      <ProvidedRoom title={session.title} about={session.courseTitle} tools={tools}>
        {room.kind === 'jaas' ? (
          <JaasRoom sessionId={session.id} jaas={room.jaas} counted={counted} />
        ) : (
          <LinkRoom sessionId={session.id} link={room.link} counted={counted} />
        )}
      </ProvidedRoom>
    </RoomFrame>
  );
}
