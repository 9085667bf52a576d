import { contentSecurityPolicy } from './csp.ts';

/** Headers of every answer to a window, in both hosts, whatever the answer is. */
export function securityHeaders(styleNonce: string | null): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
  };
}

/** The camera and hand scanners read codes; nothing else of the machine is wanted. */
const PERMISSIONS = [
  'camera=(self)',
  'hid=(self)',
  ...[
    'accelerometer',
    'display-capture',
    'geolocation',
    'gyroscope',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
  ].map((feature) => `${feature}=()`),
].join(', ');
