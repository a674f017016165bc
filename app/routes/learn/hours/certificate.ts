import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getAttendanceCertificate } from '~/use-cases/attendance/get-attendance-certificate.server';

/** One's own certificate of attendance. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const input = { enrolmentId: idParam(args, 'enrolmentId') };
  const { bytes, fileName } = await getAttendanceCertificate(actor, input, { now });
  return downloadResponse(bytes, fileName, 'pdf');
}
