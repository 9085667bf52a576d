/** One line of the camera list; the empty value lets the counter choose. */
export type CameraOption = { readonly value: string; readonly label: string };

/** The cameras that have a name, and the chosen one also while it is not plugged in. */
export function cameraOptions(
  labels: readonly string[],
  chosen: string | null,
  words: { readonly any: string; readonly missing: (label: string) => string },
): readonly CameraOption[] {
  const named = [...new Set(labels.filter((label) => label !== ''))];
  const absent =
    chosen !== null && !named.includes(chosen) ? [{ value: chosen, label: words.missing(chosen) }] : [];
  return [{ value: '', label: words.any }, ...named.map((label) => ({ value: label, label })), ...absent];
}
