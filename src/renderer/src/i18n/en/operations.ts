import type { operations as zh } from '../zh-CN/operations.ts';

export const operations: typeof zh = {
  title: 'Journal',
  detail: 'Every operation of this counter: recorded before it is sent, never altered.',
  filter: 'Filter',
  all: 'All',
  undecidedOnly: 'Undecided',
  empty: 'No operations yet',
  emptyDetail: 'Top-ups, spends and refunds made at the counter are kept here.',
  emptyUndecided: 'Nothing is undecided',
  emptyUndecidedDetail: 'Every operation has a clear outcome.',
  toCounter: 'To the counter',
  more: 'Show earlier ones',
  end: 'There are no earlier ones',
  open: 'Show details',
  shut: 'Hide details',
  newMember: 'New member',
  field: {
    state: 'State',
    operationId: 'Operation',
    orderNo: 'Vendor’s order no.',
    refundedOrderNo: 'Refunded order',
    gift: 'Gift',
    discount: 'Discount',
    coupon: 'Coupon',
    before: 'Balance before',
    after: 'Balance after',
    split: 'principal {{principal}}, gift {{gift}}',
    operator: 'Cashier',
    startedAt: 'Started',
    decidedAt: 'Decided',
    card: 'Card',
    member: 'Member',
  },
  noOrderNo: 'The vendor gave none',
  notRead: 'Not read',
  explain: {
    title: 'What undecided means',
    meaning:
      'The counter has sent this operation and got no clear answer from the vendor, so nobody can say yet whether it succeeded or failed.',
    counter:
      'The counter will not send it again. Until it is decided, nothing else can be done on this card.',
    customer:
      'You can tell the customer: “We are checking this with the system. Please do not pay again. You will not be charged twice, whatever the outcome.”',
    check:
      'Open the member and compare the balance before and the member’s records: has it been booked or not?',
    labelMeaning: 'What happened',
    labelCounter: 'What the counter does',
    labelCustomer: 'What to tell the customer',
    labelCheck: 'What you can do',
  },
  openMember: 'Open this member',
};
