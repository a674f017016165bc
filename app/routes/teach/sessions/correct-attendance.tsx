import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { correctionInput } from '~/domain/attendance/signing-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseFormWithFile, submitForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readRegisterLine } from '~/http/read-register-line.server';
import { AttendancePage } from '~/ui/attendance/attendance-page';
import { correctAttendance } from '~/use-cases/attendance/correct-attendance.server';

export const handle = { messages: ['attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  return readRegisterLine(args, await requireMember(args, 'attendance.write'));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'halfDayId', 'participantId']);
  const { form, file: document } = await parseFormWithFile(args.request, correctionInput, 'document');
  if (!form.ok) return form.response;
  const done = await submitForm(
    args.request,
    form.submission,
    () => correctAttendance(actor, { ...form.value, ...ids, document }, { now }),
    { 'file-too-large': 'document', 'file-type-refused': 'document', 'file-incomplete': 'document' },
  );
  if (!done.ok) return done.response;
  const message = done.result.changed ? 'attendance:record.corrected' : 'attendance:record.unchanged';
  return redirectWithFlash(`/teach/sessions/${ids.sessionId}/register#${ids.halfDayId}`, message);
}

export default function CorrectAttendance() {
  const answer = useActionData<typeof action>();
  return <AttendancePage {...useLoaderData<typeof loader>()} kind="correct" answer={answer} />;
}
