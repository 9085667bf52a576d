import type { Http, HttpOutcome } from '../vendors/http.ts';

/** The same door, with somebody beside it who hears how each call to `origin` ended. */
export function overheard(http: Http, origin: string, hear: (outcome: HttpOutcome) => void): Http {
  const told = async (url: URL, outcome: Promise<HttpOutcome>): Promise<HttpOutcome> => {
    const ended = await outcome;
    if (url.origin === origin) hear(ended);
    return ended;
  };
  return {
    post: (request) => told(request.url, http.post(request)),
    get: (request) => told(request.url, http.get(request)),
  };
}
