import { invalid } from './stripe-problem.ts';
import type { World } from './world.ts';

const expandable = new Set([
  ...['customer', 'payment_method', 'mandate', 'setup_intent', 'payment_intent', 'latest_charge', 'charge'],
  ...['default_payment_method', 'invoice_settings', 'data'],
]);

/** Puts the object in the place of its id along each path, such as `data.setup_intent.mandate`. */
export async function expand(world: World, answer: object, paths: readonly string[]): Promise<void> {
  for (const path of paths) await along(answer, path.split('.'));

  async function along(object: object, [key = '', ...rest]: string[]): Promise<void> {
    if (!expandable.has(key) || !(key in object)) {
      throw invalid(`This property cannot be expanded (${key}).`, { param: 'expand' });
    }
    let value: unknown = Reflect.get(object, key);
    if (typeof value === 'string') {
      const { rows } = await world.client.query<{ data: object }>(
        'SELECT data FROM sandbox.stripe_object WHERE id = $1',
        [value],
      );
      value = rows[0]?.data ?? value;
      Reflect.set(object, key, value);
    }
    if (rest.length === 0) return;
    const inner = Array.isArray(value) ? value : [value];
    for (const item of inner) if (typeof item === 'object' && item !== null) await along(item, rest);
  }
}
