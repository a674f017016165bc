import { readEnvironment } from '~/platform/env.server';

const result = readEnvironment(process.env);
if (!result.ok) throw new Error(result.problems.join('\n'));

/** The checked settings of this process. */
export const settings = result.env;
