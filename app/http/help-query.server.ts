import { listHelpInput } from '~/domain/assistance/help-inputs';
import { readQuery } from '~/http/read-query.server';

/** The queue of help requests as its address asks for it: `?course=…&state=late&mine=1`. */
export const readHelpQuery = (request: Request) => readQuery(request, listHelpInput, { course: 'courseId' });
