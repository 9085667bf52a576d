import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';

/** What the desks for data-SIM and gift cards add, and what an answer that cannot be read adds, in English. */
export const deskFailures = {
  'vendor.credentials': {
    message: 'The vendor does not know this shop: its id, its secret or the signature is wrong.',
    next: 'Let the manager enter id and secret again in the settings and test the connection.',
  },
  'vendor.clock-ahead': {
    message:
      'This computer’s clock is ahead of the vendor’s[[ by {{minutes}} minutes]], so the request was turned down.',
    next: 'Switch on automatic time in the system settings, then try again.',
  },
  'vendor.clock-behind': {
    message:
      'This computer’s clock is behind the vendor’s[[ by {{minutes}} minutes]], so the request was turned down.',
    next: 'Switch on automatic time in the system settings, then try again.',
  },
  'data-sim.card-number': {
    message: 'This does not look like the number or the ICCID of a data-SIM card.',
    next: 'Scan the barcode on the sleeve, or type only the digits and letters printed on the card.',
  },
  'data-sim.foreign-code': {
    message: 'What was scanned is not the barcode of a data-SIM card[[; it looks like {{what}}]].',
    next: 'Scan the barcode on the sleeve or type the number on the card; members and coupons are scanned at the counter.',
  },
  'data-sim.package-gone': {
    message: 'This package cannot be ordered for this card now.',
    next: 'Look the card up again and choose among the packages shown.',
  },
  'data-sim.price-changed': {
    message: 'The price has changed[[: it was {{shownFen}} and is {{nowFen}} now]], so nothing was ordered.',
    next: 'Agree on the new price with the customer, then order anew.',
  },
  'data-sim.balance-short': {
    message:
      'The agent balance is too low[[: {{balanceFen}} for a price of {{priceFen}}]], so nothing was ordered.',
    next: 'Top up the agent account, then order anew.',
  },
  'data-sim.purse-busy': {
    message: 'An order for another card is being sent; both would use the agent balance at once.',
    next: 'Wait for its answer, then order for this card.',
  },
  'data-sim.free-package': {
    message: 'This package costs nothing, and the counter orders only what is paid for.',
    next: 'Order it on the vendor’s own page.',
  },
  'vendor.not-set-up': {
    message: 'This vendor has not been set up for this shop.',
    next: 'Let the manager enter its address and credentials in the settings.',
  },
  'vendor.address-invalid': {
    message: 'This is no address of a vendor.',
    next: 'Enter the address as the vendor gave it, such as https://example.com/.',
  },
  'vendor.credentials-incomplete': {
    message:
      'Something is missing: a vendor set up for the first time, or at another address, needs all its credentials.',
    next: 'Fill in every field and save again.',
  },
  'vendor.fixed-in-training': {
    message: 'In training the built-in simulator plays all vendors, so nothing can be changed here.',
    next: 'Start the counter in live mode to set up the real vendors.',
  },
  'vendor.fixed-at-start': {
    message: 'The address was given when the counter was started (--vendor-url) and cannot be changed here.',
    next: 'Start the counter without that option, then change it in the settings.',
  },
  'vendor.undecided-there': {
    message: 'Operations at the present address have no outcome yet[[ ({{count}})]]. The address stays.',
    next: 'Settle them under Operations first, then change the address.',
  },
  'vendor.being-changed': {
    message: 'The vendor’s address is being changed; nothing was sent.',
    next: 'Wait a few seconds, sign in and do it again.',
  },
  'vendor.access-not-kept': {
    message: 'The vendor’s settings could not be kept on this computer, so everything stays as it was.',
    next: 'Check that the disk is not full and its folder can be written, then save again.',
  },
  'data-sim.card-refused': {
    message: 'The data-SIM vendor gave nothing about this card.',
    next: 'Read the vendor’s words and check the card number; if it is right, call the vendor’s support.',
  },
  'data-sim.order-refused': {
    message: 'The data-SIM vendor did not accept this order.',
    next: 'Read the vendor’s words; if the agent balance is too low, top it up and order anew.',
  },
  'gift-card.not-linked': {
    message: 'This member is not linked to a user of the gift-card vendor yet.',
    next: 'Type or scan the user id and link it once; it is remembered.',
  },
  'gift-card.foreign-code': {
    message: 'What was scanned is not the id of a gift-card user[[; it looks like {{what}}]].',
    next: 'Scan the id in the customer’s gift-card app or type it; members and coupons are scanned at the counter.',
  },
  'gift-card.refused': {
    message: 'The gift-card vendor gave no cards of this member[[ (code {{code}})]].',
    next: 'Read the vendor’s words and check the user id; if it is right, call the vendor’s support.',
  },
  'vendor.broken-json': {
    message: 'The vendor’s answer has an error of form, and the counter does not guess what it means.',
    next: 'Wait a moment and try again; if it stays so, tell the vendor’s support.',
  },
  'vendor.encoding': {
    message: 'The vendor’s answer is not in UTF-8, so its text cannot be read.',
    next: 'Wait a moment and try again; if it stays so, ask the vendor’s support for UTF-8.',
  },
  'vendor.other-subject': {
    message: 'The vendor answered about another card or another order.',
    next: 'Check the card number and look it up again; if it stays so, call the vendor’s support.',
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>;
