import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';
import { deskFailures } from './desk-failures.ts';
import { peopleFailures } from './people-failures.ts';

export const undecidedNext =
  'Do not repeat it, and do not let the customer pay again. The counter has noted it as undecided and will not resend it; look in the journal and compare the member’s balance and records.';

export const failures: Readonly<Record<FailureCode, FailureText>> = {
  ...deskFailures,
  ...peopleFailures,
  'amount.missing': { message: 'No amount has been entered.', next: 'Enter an amount.' },
  'amount.not-a-number': {
    message: 'This amount cannot be read[[: {{text}}]].',
    next: 'Use digits and one decimal point only, such as 128.50.',
  },
  'amount.not-positive': { message: 'The amount must be more than 0.', next: 'Enter an amount above 0.' },
  'amount.too-many-decimals': {
    message: 'An amount has two decimals at most.',
    next: 'Use two decimals or fewer, such as 12.30.',
  },
  'amount.too-large': {
    message: 'The amount is above ¥999,999.99, the most for one operation.',
    next: 'Check for a digit too many; if the amount is right, split it.',
  },
  'amount.event-mismatch': {
    message: 'The amount differs from what the event demands.',
    next: 'Choose the event again; if it has changed, open the member anew first.',
  },
  'amount.free-not-allowed': {
    message: 'This card is topped up by events only, not by a free amount.',
    next: 'Choose one of the events shown.',
  },
  'amount.exceeds-balance': {
    message: 'The card does not hold enough[[; it has ¥{{balance}}]].',
    next: 'Take a smaller amount or another card, or top up first.',
  },
  'phone.length': {
    message: 'A phone number has 11 digits[[; this one has {{digits}}]].',
    next: 'Check for a digit missing or too many.',
  },
  'phone.beginning': {
    message: 'A mobile number begins with 1.',
    next: 'Check the first digit, and that it is not a landline.',
  },
  'phone.not-digits': {
    message: 'The phone number holds characters that are not digits.',
    next: 'Enter 11 digits only.',
  },
  'lookup.empty': { message: 'There is nothing to look up yet.', next: 'Enter a phone or card number.' },
  'lookup.too-short': {
    message: 'This is too short to find somebody.',
    next: 'Enter at least the first[[ {{minimum}}]] digits of the phone number, or the whole card number.',
  },
  'lookup.not-understood': {
    message: 'This looks like neither a phone number nor a card number.',
    next: 'Enter an 11-digit phone number or a whole card number, or scan the member’s code.',
  },
  'scan.foreign': {
    message: 'This is neither a member’s code nor a coupon[[; it looks like {{what}}]].',
    next: 'Ask the customer to open the QR code of the member card or coupon, and scan again.',
  },
  'scan.not-recognised': {
    message: 'The vendor does not know this code.',
    next: 'Ask the customer to refresh the code and scan again, or look up the phone number.',
  },
  'image.required': {
    message: 'There is no picture of the payment yet.',
    next: 'Take a picture of the payment, or choose an image file.',
  },
  'image.too-large': {
    message: 'The picture is too large[[: more than {{limitMb}} MB]].',
    next: 'Choose a smaller one, or take it with the camera.',
  },
  'image.not-an-image': {
    message: 'This file is not a usable picture.',
    next: 'Choose a JPG or PNG picture.',
  },
  'image.broken': {
    message: 'This picture is damaged or incomplete and cannot be opened.',
    next: 'Save or download it again; or show it on the screen and take a screenshot.',
  },
  'image.no-code': {
    message: 'No code could be read in this picture.',
    next: 'Choose a sharp and complete picture, or type the number.',
  },
  'image.empty': { message: 'This file is empty.', next: 'Save the file again, or choose another one.' },
  'image.format': {
    message: 'The counter cannot open this file[[: it is {{format}}]].',
    next: 'Show it on the screen and take a screenshot, or save it as JPG or PNG.',
  },
  'image.too-many-pixels': {
    message: 'The picture is too large[[: {{megapixels}} million pixels, {{limit}} at most]].',
    next: 'Make it smaller, or cut out the part with the code.',
  },
  'pdf.locked': {
    message: 'This PDF is protected by a password.',
    next: 'Open it, take a screenshot of the code, and paste that here.',
  },
  'pdf.broken': {
    message: 'This PDF is damaged or incomplete.',
    next: 'Save or download it again; or take a screenshot of the code.',
  },
  'pdf.no-code': {
    message: 'No code was found in this PDF[[; the first {{pages}} pages were read]].',
    next: 'Take a screenshot of the page with the code, and paste that here.',
  },
  'image.expired': {
    message: 'The uploaded picture of the payment is no longer valid.',
    next: 'Take or choose the picture again.',
  },
  'password.required': {
    message: 'The member’s password is missing.',
    next: 'Ask the customer to type the password.',
  },
  'sms-code.required': {
    message: 'The SMS code is missing.',
    next: 'Enter the code received: 4 to 8 digits.',
  },
  'sms-code.too-soon': {
    message: 'A code was sent just now; it is too soon for another[[: {{seconds}} s to go]].',
    next: 'Wait for the countdown to end.',
  },
  'card.not-found': {
    message: 'The member has no such card.',
    next: 'Open the member anew and choose a card.',
  },
  'event.not-found': {
    message: 'There is no such top-up event; it may have ended.',
    next: 'Open the top-up again and choose from the events shown.',
  },
  'coupon.expired': {
    message: 'The coupon has expired[[ ({{date}})]].',
    next: 'Tell the customer; the spend can go on without it.',
  },
  'coupon.other-shop': {
    message: 'The coupon is not for this shop[[; it is for: {{shops}}]].',
    next: 'Tell the customer; the spend can go on without it.',
  },
  'coupon.other-member': {
    message: 'The coupon belongs to another member.',
    next: 'Check the member; the spend can go on without it.',
  },
  'coupon.used-here': {
    message: 'This counter has taken the coupon before.',
    next: 'Check the journal; the spend can go on without it.',
  },
  'coupon.not-usable': {
    message: 'The coupon cannot be used now.',
    next: 'Tell the customer; the spend can go on without it.',
  },
  'coupon.exceeds-price': {
    message: 'The discount is as large as the price, or larger.',
    next: 'Make the discount smaller, or leave the coupon out.',
  },
  'order.not-found': {
    message: 'No such order was found.',
    next: 'Choose the order again from the member’s records.',
  },
  'order.already-refunded': {
    message: 'This order has been refunded before.',
    next: 'It cannot be refunded again; see the refund records.',
  },
  'cash-back.not-due': {
    message: 'The cash-back of this event card is not due yet.',
    next: 'Open the member anew and see the state of the event card.',
  },

  'session.required': { message: 'Nobody is signed in.', next: 'Sign in and do it again.' },
  'session.denied': {
    message: 'This account may not do that.',
    next: 'Use an account that may, or ask the manager for the right.',
  },
  'session.wrong-credentials': {
    message: 'The user name or password is wrong.',
    next: 'Check capitals and type them again.',
  },
  'session.shop-required': { message: 'No shop has been chosen.', next: 'Choose the shop you are in.' },

  'vendor.operation-failed': {
    message: 'The vendor did not accept the request.',
    next: 'Read the vendor’s words, correct it and try again; if unclear, call the vendor’s support.',
  },
  'vendor.missing-parameter': {
    message: 'The vendor says that something required is missing.',
    next: 'Check for empty fields; if there are none, call technical support.',
  },
  'vendor.signature': {
    message: 'The vendor does not accept the counter’s signature.',
    next: 'Ask technical support to check how the counter is set up.',
  },
  'vendor.phone-binding-required': {
    message: 'This account has no phone number bound to it, so the vendor does not let it in.',
    next: 'Bind a phone number in liyuquan’s back office, then come back.',
  },
  'vendor.user-not-found': {
    message: 'The vendor has no such user.',
    next: 'Check the phone number; a new customer can be given a card.',
  },
  'vendor.wrong-sms-code': {
    message: 'The SMS code is wrong.',
    next: 'Look at the newest message and enter its code.',
  },
  'vendor.phone-registered': {
    message: 'This phone number is registered already[[, with “{{card}}”]].',
    next: 'Look the member up by phone; no new card is needed.',
  },
  'vendor.app-id-unknown': {
    message: 'The vendor does not know this counter’s id.',
    next: 'Ask technical support to check how the counter is set up.',
  },
  'vendor.refresh-token-invalid': { message: 'The sign-in is no longer valid.', next: 'Sign in again.' },
  'vendor.team-joined': {
    message: 'This user has joined the team of another event that has not begun.',
    next: 'Ask the customer to look in liyuquan, and wait for that event to end.',
  },
  'vendor.http-400': {
    message: 'The vendor did not understand the request (HTTP 400).',
    next: 'Call technical support.',
  },
  'vendor.http-401': {
    message: 'The vendor wants to know again who this is (HTTP 401).',
    next: 'Sign in again and repeat the step.',
  },
  'vendor.http-404': {
    message: 'The vendor has no such address (HTTP 404).',
    next: 'Ask technical support to check the address of the vendor.',
  },
  'vendor.http-405': {
    message: 'The vendor does not take this kind of request (HTTP 405).',
    next: 'Call technical support.',
  },

  'vendor.http-500': {
    message: 'The vendor had an error of its own (HTTP 500).',
    next: 'Wait a moment and try again; if it stays so, call the vendor’s support.',
  },
  'vendor.http-other': {
    message: 'The vendor’s answer is not a normal one[[ (HTTP {{status}})]].',
    next: 'Wait a moment and try again; if it stays so, call the vendor’s support.',
  },
  'vendor.unknown-code': {
    message: 'The vendor answered with a code that is not documented[[ ({{code}})]].',
    next: 'Wait a moment and try again; if it stays so, tell the vendor’s support the code.',
  },
  'vendor.not-json': {
    message: 'What the vendor answered is not data; it may be a web page.',
    next: 'Check whether the network wants a sign-in (a mall’s Wi-Fi, say), then try again.',
  },
  'vendor.truncated': {
    message: 'The vendor’s answer did not arrive whole.',
    next: 'Check the network and try again.',
  },
  'vendor.too-large': {
    message: 'The vendor’s answer is far too large.',
    next: 'Narrow the search and try again; if it stays so, call technical support.',
  },
  'vendor.redirect': {
    message: 'The vendor pointed to another address; the counter did not follow.',
    next: 'Check whether the network wants a sign-in; if it stays so, call technical support.',
  },
  'vendor.unexpected-shape': {
    message: 'The vendor’s answer is not in its documented form.',
    next: 'Wait a moment and try again; if it stays so, call technical support.',
  },
  'vendor.timeout': {
    message: '{{vendor}} did not answer in time.',
    next: 'Check the network and try again.',
  },
  'vendor.connection-lost': {
    message: 'The connection to {{vendor}} broke on the way.',
    next: 'Check the network and try again.',
  },
  'vendor.offline': {
    message: 'The counter is offline: the vendor cannot be reached, so nothing was recorded or sent.',
    next: 'Take cash, or ask the member to wait; do it again once the offline banner at the top has gone. A balance that was found offline cannot be spent.',
  },
  'data-sim.offline': {
    message:
      'The data-SIM vendor cannot be reached, so nothing was ordered and nothing was taken from the agent balance.',
    next: 'Do not take the customer’s money yet: note the card’s number, and order once the offline banner at the top has gone.',
  },
  'vendor.unreachable': {
    message: '{{vendor}} cannot be reached; the request was not sent.',
    next: 'Check the network, then do it again.',
  },

  'operation.card-busy': {
    message: 'An operation on this card has no outcome yet, so no other may start.',
    next: 'See that one in the journal first, and carry on when it is decided.',
  },
  'data-sim.pre-read-failed': {
    message:
      'The card’s packages, its data and the agent balance could not be read before the order, so nothing was sent[[: {{reason}}]].',
    next: 'Wait a moment and try again; it is sent once they can be read. Do not take the customer’s money before.',
  },
  'operation.pre-read-failed': {
    message:
      'The member’s present balance could not be read beforehand, so nothing was sent[[. The reason: {{reason}}]].',
    next: 'Wait a moment and try again; it is sent once the balance has been read.',
  },
  'operation.id-reused': {
    message: 'This operation number belongs to another operation with other contents.',
    next: 'Go back to the member and start again.',
  },
  'operation.undecided': {
    message: 'The outcome of this operation is not certain yet.',
    next: 'Do not repeat it; look in the journal and compare the member’s balance and records.',
  },
  'operation.contradicted': {
    message: 'A later record contradicts what this operation had been decided to be.',
    next: 'Do not repeat it; let a supervisor open it, compare both sides and decide.',
  },
  'operation.looks-repeated': {
    message: 'The same was done for this member within ten minutes[[ ({{minutes}} minutes ago)]].',
    next: 'Check whether it is the same sale; if it is to be done again, say why.',
  },
  'operation.link-refused': {
    message: 'This operation cannot make up for the chosen one.',
    next: 'Link only to an operation of the same member that a supervisor looked into; start again from there.',
  },
  'operation.second-person-needed': {
    message: 'For an amount this large[[ (from ¥{{limit}})]] two supervisors have to sign.',
    next: 'Let another supervisor choose the own name and enter the PIN; if there is only one, enter a second first.',
  },
  'decision.not-awaited': {
    message: 'This operation is not waiting for a person’s decision.',
    next: 'Refresh the journal and see its present state.',
  },
  'decision.record-not-free': {
    message: 'The chosen record is not on this card, or belongs to another operation.',
    next: 'Check once more, then choose among the records shown.',
  },
  'operation.not-found': {
    message: 'This counter has no such operation.',
    next: 'Check the operation number, or read the journal again.',
  },
  'journal.unwritable': {
    message: 'The journal cannot be written, so the counter does not trade.',
    next: 'Check whether the disk is full or read-only and open the counter again; else call technical support.',
  },
  'journal.corrupt': {
    message: 'The journal is damaged or gone, so the counter does not trade.',
    next: 'Delete nothing. Call technical support to restore it from a backup.',
  },
  'journal.newer': {
    message: 'A newer version of the counter wrote this journal; this one will not touch it.',
    next: 'Install the newest version and open it.',
  },
  'journal.locked': {
    message: 'Another counter program is using the same journal.',
    next: 'Close the other window, then open the counter again.',
  },
  'disk.full': {
    message: 'The disk is full and nothing can be recorded, so nothing was sent.',
    next: 'Free at least 1 GB and try again.',
  },
  'clock.set-back': {
    message:
      'The computer’s clock is[[ {{minutes}} minutes]] before the newest operation in the journal; nothing was sent.',
    next: 'Set the computer’s date and time right (best automatically), then do it again. The journal has lost nothing.',
  },
  'request.invalid': {
    message: 'The counter did not understand this request.',
    next: 'Open the page again and repeat it; if it stays so, call technical support.',
  },
  'connection.lost': {
    message: 'The line to the core on this machine is down.',
    next: 'It is reconnecting by itself; do it again afterwards.',
  },
  internal: {
    message: 'The counter program had an error of its own.',
    next: 'Open the counter again; if it stays so, call technical support.',
  },
};
