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
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
  }
  // A timer of the schema engine would keep the process ten seconds longer: leave once all is written.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** True when the file is the one given to node, rather than imported. @param {string} moduleUrl */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(realpathSync(process.argv[1])).href;
}
