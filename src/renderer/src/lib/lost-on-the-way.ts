import type { Failure, FailureCode } from '#shared/contract/failure.ts';

/** Whether a reading did not get there and back: it says nothing about what was to be read. */
export const isLostOnTheWay = ({ code }: Failure): boolean => LOST.includes(code);

const LOST: readonly FailureCode[] = ['vendor.unreachable', 'vendor.timeout', 'vendor.connection-lost'];
