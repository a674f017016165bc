import { invalid } from './stripe-problem.ts';

type Value = string | Value[] | { [key: string]: Value };

/** Reads `a=1&b[c]=2&d[]=3` and `d[0]=3` as nested values. */
export function parseForm(text: string): Record<string, Value> {
  const root: Record<string, Value> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = '', ...inner] = name.split('[').map((part) => part.replace(/\]$/, ''));
    put(root, [first, ...inner], value);
  }
  return root;
}

function put(into: Record<string, Value>, path: string[], value: string): void {
  const [key = '', ...rest] = path;
  const [next] = rest;
  if (key === '__proto__') return;
  if (next === undefined) {
    into[key] = value;
    return;
  }
  if (/^\d*$/.test(next)) {
    const list = Array.isArray(into[key]) ? into[key] : (into[key] = []);
    if (rest.length === 1) list.push(value);
    else {
      const at = next === '' ? list.length : Number(next);
      const item = (list[at] ??= {});
      if (typeof item === 'object' && !Array.isArray(item)) put(item, rest.slice(1), value);
    }
    return;
  }
  const inner = into[key];
  const child = typeof inner === 'object' && !Array.isArray(inner) ? inner : (into[key] = {});
  put(child, rest, value);
}

/** The parameters of a request, each read by its type; what nobody has read is unknown, and refused. */
export class Parameters {
  readonly #values: Record<string, Value>;
  readonly #prefix: string;
  readonly #unread: Set<string>;

  constructor(values: Record<string, Value>, prefix = '') {
    this.#values = values;
    this.#prefix = prefix;
    this.#unread = new Set(Object.keys(values));
    this.#unread.delete('expand');
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  text(name: string): string | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string')
      throw invalid(`Invalid string: ${this.#path(name)}`, { param: this.#path(name) });
    return value;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value) return value;
    const param = this.#path(name);
    throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }

  whole(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const param = this.#path(name);
    if (!/^-?\d+$/.test(value))
      throw invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
    return Number(value);
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value !== 'true' && value !== 'false')
      throw invalid(`Invalid boolean: ${value}`, { param: this.#path(name) });
    return value === 'true';
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      throw invalid(`Invalid ${name}: must be one of ${choices.join(', ')}`, { param: this.#path(name) });
    return found;
  }

  list(name: string): string[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw invalid(`Invalid array`, { param: this.#path(name) });
    return value.filter((item) => typeof item === 'string');
  }

  /** What is nested under a name; undefined where it is absent, or emptied by an empty string. */
  within(name: string): Parameters | undefined {
    const value = this.#take(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'object' || Array.isArray(value))
      throw invalid('Invalid object', { param: this.#path(name) });
    return new Parameters(value, this.#path(name));
  }

  /** Metadata over what is there already: an empty value takes a key away. */
  metadata(before: Record<string, string> = {}): Record<string, string> {
    const value = this.#take('metadata');
    if (value === undefined) return before;
    if (value === '') return {};
    const given = Object.entries(value).map(([key, text]) => [key, String(text)] as const);
    return Object.fromEntries(
      Object.entries({ ...before, ...Object.fromEntries(given) }).filter(([, text]) => text),
    );
  }

  /** Takes what the sandbox does not act on, such as a description nobody reads. */
  ignore(...names: string[]): void {
    for (const name of names) this.#unread.delete(name);
  }

  finish(): void {
    const [unknown] = this.#unread;
    if (unknown === undefined) return;
    const param = this.#path(unknown);
    throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }

  #take(name: string): Value | undefined {
    this.#unread.delete(name);
    return this.#values[name];
  }

  #path(name: string): string {
    return this.#prefix ? `${this.#prefix}[${name}]` : name;
  }
}
