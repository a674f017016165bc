export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

const deepest = 200;
// With the u flag, surrogates that stand in pairs are one character and do not match.
const loneSurrogate = /\p{Surrogate}/u;

/**
 * The one text of a JSON value that everybody computes alike: RFC 8785 (keys in order of UTF-16 code units, numbers
 * and strings as ECMAScript writes them, no white space). Throws a TypeError on whatever has no such text: NaN and
 * infinities, undefined, lone surrogates, bigint, dates and other objects that are not plain, and nesting beyond 200.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > deepest) throw new TypeError('canonical JSON: nested too deeply');
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: ${value} is no JSON number`);
      return JSON.stringify(value);
    case 'string':
      return text(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return list(value, depth);
      return object(value, depth);
    default:
      throw new TypeError(`canonical JSON: ${typeof value} has no JSON form`);
  }
}

function text(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('canonical JSON: lone surrogate in a string');
  return JSON.stringify(value);
}

function list(values: readonly unknown[], depth: number): string {
  // By index, since a hole in a sparse array is undefined and must be refused.
  const parts = Array.from({ length: values.length }, (_, index) => write(values[index], depth + 1));
  return `[${parts.join(',')}]`;
}

function object(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('canonical JSON: only plain objects and arrays have a JSON form');
  }
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${text(key)}:${write(item, depth + 1)}`).join(',')}}`;
}
