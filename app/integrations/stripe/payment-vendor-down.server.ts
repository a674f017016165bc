import { Refusal } from '~/domain/refusal';

/**
 * The payment vendor did not answer, or could not: the network, an error of its own, too many requests. Whether a
 * change was made is unknown; asking again under the same key makes it once. To whoever waits it is
 * `temporarily-unavailable`.
 */
export class PaymentVendorDown extends Refusal<'temporarily-unavailable'> {
  constructor(cause: unknown) {
    super('temporarily-unavailable');
    this.name = 'PaymentVendorDown';
    this.cause = cause;
  }
}
