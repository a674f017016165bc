// Adds up the hours and the settlement of an evidence file again, from the lines of Decompte.json, and compares what the
// manifest says; by the rules that LISEZMOI.txt of each file states.
import { createHash } from 'node:crypto';
import { canonical } from './follow-chain.mjs';

export const settlementPath = '10_Preuves/Decompte.json';

/**
 * @typedef {{ kind: string, halfDay: number | null, remote: boolean | null, planned: number, delivered: number,
 *   fundable: number, deliveredCents: number | null, opcoCents: number | null }} Line
 * @typedef {{ manifestHash: string, people: { name: string, lines: Line[] }[] }} Settled
 * @typedef {{ name: string, planned: number, inPerson: number, remote: number, eLearning: number, fundable: number,
 *   halfDays: (number | null)[] }} Person
 * @typedef {{ parts: { path: string, kind?: string }[], hours: { halfDays: unknown[], people: Person[] }, settlement: null |
 *   { price: number, opco: number, clientTraining: number, indemnity: number } }} Summed
 */

/** @param {Line[]} lines @param {(line: Line) => number | null} of */
const sum = (lines, of) => lines.reduce((total, line) => total + (of(line) ?? 0), 0);

/** What does not agree. @param {Summed} manifest @param {Settled} settled @returns {string[]} */
export function addUp(manifest, settled) {
  const problems = [];
  const { hours, settlement } = manifest;
  if (settled.people.length !== hours.people.length) problems.push('hours: not of the same people');
  settled.people.forEach(({ name, lines }, place) => {
    const told = hours.people[place];
    if (!told) return;
    const said = summed(name, lines, hours.halfDays.length);
    if (canonical(said) !== canonical(told)) problems.push(`hours of ${name}: not the sum of their lines`);
  });
  const lines = settled.people.flatMap((person) => person.lines);
  if (settlement) {
    const { price, opco, clientTraining, indemnity } = settlement;
    const adds =
      opco + clientTraining + indemnity === price &&
      [opco, clientTraining, indemnity].every((part) => part >= 0);
    if (!adds) problems.push('settlement: its parts are not its price');
    if (sum(lines, (line) => line.opcoCents) !== opco)
      problems.push('settlement: what the OPCO pays is not the sum of its lines');
    if (sum(lines, (line) => line.deliveredCents) !== opco + clientTraining)
      problems.push('settlement: what was delivered is not the sum of its lines');
  }
  const parts = manifest.parts.map((part) =>
    part.path === settlementPath ? { path: part.path, kind: part.kind } : part,
  );
  const hash = createHash('sha256')
    .update(canonical({ ...manifest, parts }))
    .digest('hex');
  if (hash !== settled.manifestHash) problems.push('manifest.json: not the one that this file was made with');
  return problems;
}

/** @param {string} name @param {Line[]} lines @param {number} halfDays @returns {Person} */
function summed(name, lines, halfDays) {
  const live = lines.filter(({ kind }) => kind === 'half-day');
  return {
    name,
    planned: sum(lines, (line) => line.planned),
    inPerson: sum(live, (line) => (line.remote === false ? line.delivered : 0)),
    remote: sum(live, (line) => (line.remote === false ? 0 : line.delivered)),
    eLearning: sum(lines, (line) => (line.kind === 'lesson' ? line.delivered : 0)),
    fundable: sum(lines, (line) => line.fundable),
    halfDays: Array.from(
      { length: halfDays },
      (_, place) => live.find((line) => line.halfDay === place)?.delivered ?? null,
    ),
  };
}
