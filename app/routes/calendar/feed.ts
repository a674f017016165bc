import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarResponse } from '~/http/calendar-response.server';

/** `/calendar/<token>.ics` */
export function loader({ request, params }: LoaderFunctionArgs) {
  return calendarResponse(request, params.token ?? '');
}
