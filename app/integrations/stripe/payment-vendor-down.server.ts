/**
 * The payment vendor did not answer, or could not: the network, an error of its own, too many requests. Whether a
 * change was made is unknown; asking again under the same key makes it once.
 */
export class PaymentVendorDown extends Error {
  constructor(cause: unknown) {
    super('the payment vendor is unavailable', { cause });
    this.name = 'PaymentVendorDown';
  }
}
