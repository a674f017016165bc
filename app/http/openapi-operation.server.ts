import type { z } from 'zod';
import type { RefusalCode } from '~/domain/refusals';
import type { apiInputs, apiSchemas } from '~/http/openapi-schemas.server';

/** One call of the API, from which its part of the OpenAPI document is made. */
export type ApiOperation = {
  /** names the operation, and its texts in the messages `api.operations` */
  id: string;
  method: 'get' | 'post' | 'delete';
  path: string;
  tag: 'organization' | 'billing' | 'members' | 'courses' | 'enrolments' | 'sessions' | 'orders' | 'operator';
  query?: z.ZodType;
  body?: { schema: keyof typeof apiInputs; example: unknown };
  answer:
    | { status: 200 | 201 | 202; schema: keyof typeof apiSchemas }
    | { status: 200; pageOf: keyof typeof apiSchemas }
    | { status: 200; file: 'application/pdf' | 'application/xml' | 'application/zip' }
    | { status: 204 };
  /** beside those that any call may meet */
  refusals: readonly RefusalCode[];
};
