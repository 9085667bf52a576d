/** Why there is no picture from a camera, in words the counter can explain. */
export const CAMERA_PROBLEMS = ['denied', 'absent', 'busy', 'lost', 'no-picture', 'unsupported'] as const;
export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

/**
 * html5-qrcode turns what the browser says into strings (`Error getting userMedia, error = NotAllowedError: …`), so
 * the browser's names are looked for in the text.
 */
export function cameraProblemOf(error: unknown): CameraProblem {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/NotAllowedError|PermissionDenied|SecurityError|Permission dismissed/i.test(text)) return 'denied';
  if (/NotFoundError|DevicesNotFound|OverconstrainedError/i.test(text)) return 'absent';
  if (/NotReadableError|TrackStartError|AbortError|Could not start video/i.test(text)) return 'busy';
  if (/not supported|mediaDevices/i.test(text)) return 'unsupported';
  return 'no-picture';
}
