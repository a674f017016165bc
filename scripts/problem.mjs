import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Something the person who started the command can put right: shown as one sentence, without a stack. */
export class Problem extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = 'Problem';
  }
}

/**
 * Runs a command's main function; a Problem ends it with its sentence, anything else with its stack, both with 1.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when it answers nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Problem) console.error(error.message);
    else console.error(error);
  }
}

/** True when the file is the one given to node, rather than imported. @param {string} moduleUrl */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(realpathSync(process.argv[1])).href;
}
