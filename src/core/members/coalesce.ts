/** Identical reads that are under way at the same time become one: a code held before the camera is asked once. */
export function createCoalescer(): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const shared = underWay.get(key) as Promise<T> | undefined;
    if (shared !== undefined) return shared;
    const started = read().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
